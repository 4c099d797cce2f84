import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { NamedParty } from '../../preload/contract/transmittals.ts';

/** Who has papers, leading to their page. */
export function PartyLink({ party: { kind, id, name } }: { readonly party: NamedParty }) {
  return (
    <Anchor
      component={Link}
      href={kind === 'person' ? `/people/${id}` : `/agreements/councils/${id}`}
      inherit
    >
      {name}
    </Anchor>
  );
}
