import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { PersonRole } from '../../preload/contract/people.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { issue } from '../errors.ts';
import { addPerson, judgePerson, type PersonDraft } from '../people/index.ts';
import type { PersonNamed } from './device-row.rules.ts';
import { peopleFinder } from './people-finder.ts';
import type { KnownPerson } from './register-index.repository.ts';

/** A person that a device row names: somebody known, or the facts of somebody new. */
export interface PersonPlan {
  readonly known: KnownPerson | null;
  readonly draft: PersonDraft | null;
  readonly issues: readonly FieldIssue[];
}

export type HolderRole = Extract<PersonRole, 'health-worker' | 'supervisor'>;

export interface HolderFinder {
  readonly plan: (role: HolderRole, named: PersonNamed, placeId: string | null) => PersonPlan;
  /** The person, added with this place and supervisor when new. */
  readonly make: (
    plan: PersonPlan,
    placeId: string | null,
    supervisorId: string | null,
  ) => Pick<KnownPerson, 'id' | 'fullName' | 'code'>;
}

const fieldNames: Readonly<
  Record<HolderRole, { readonly name: string; readonly code: string; readonly phone: string }>
> = {
  'health-worker': { name: 'holderName', code: 'holderCode', phone: 'holderPhone' },
  supervisor: { name: 'supervisorName', code: 'supervisorCode', phone: 'supervisorPhone' },
};

/** Finds the holders and supervisors that a device list names, or gets them ready to be added. */
export function holderFinder(tx: UnitOfWork, country: string): HolderFinder {
  const people = peopleFinder(tx.db);

  return {
    plan: (role, named, placeId) => {
      const fields = fieldNames[role];
      const refuse = (found: FieldIssue): PersonPlan => ({ known: null, draft: null, issues: [found] });
      const finding = people.find(role, named.code, named.name, placeId);
      if (finding.kind === 'found') return { known: finding.person, draft: null, issues: [] };
      if (finding.kind === 'ambiguous') return refuse(issue(fields.name, 'ambiguous', named.name));
      if (finding.kind === 'other-name') {
        const { id, fullName } = finding.person;
        const link = { entity: 'person' as const, id, label: fullName };
        return refuse(
          issue(fields.name, 'cannot-change', named.name, { before: fullName, code: named.code }, link),
        );
      }
      if (named.name === '') return refuse(issue(fields.code, 'not-found', named.code));
      const { draft, issues } = judgePerson(
        {
          role,
          code: named.code,
          fullName: named.name,
          phone: named.phone,
          placeId: null,
          supervisorId: null,
        },
        country,
      );
      const renamed = issues.map((found) => ({
        ...found,
        field: found.field === 'fullName' ? fields.name : found.field === 'code' ? fields.code : fields.phone,
      }));
      return { known: null, draft, issues: renamed };
    },
    make: ({ known, draft }, placeId, supervisorId) => {
      if (known) return known;
      if (!draft) throw new Error('A refused person cannot be added');
      const person = addPerson(tx, { ...draft, placeId, supervisorId }).value;
      people.add({ ...draft, id: person.id, placeId });
      return person;
    },
  };
}
