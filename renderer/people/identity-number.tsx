import { Anchor, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityReaders } from '../../preload/contract/endpoint.ts';
import type { Person } from '../../preload/contract/people.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';

/** An identity paper with its number masked; whoever may see it whole asks for it, and that is entered. */
export function IdentityNumber({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const role = useQuery('settings.status', {}).data?.person?.role;
  const revealing = useCommand('people.revealIdentity');
  const [whole, setWhole] = useState<string | null>(null);
  const { idType, idNumber } = person;
  const mayRead = role !== undefined && identityReaders.includes(role);

  const show = async (): Promise<void> => {
    const answer = await revealing.run({ id: person.id });
    if (answer) setWhole(answer.idNumber);
  };
  return (
    <Group gap="sm" role="group" aria-label={t('people.field.idNumber')}>
      <span aria-live="polite">{[idType, whole ?? idNumber].filter(Boolean).join(' ')}</span>
      {idNumber !== null && mayRead && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          disabled={revealing.running}
          onClick={() => (whole === null ? void show() : setWhole(null))}
        >
          {whole === null ? t('people.identity.show') : t('people.identity.hide')}
        </Anchor>
      )}
    </Group>
  );
}
