import type { AccountView } from '../../preload/contract/accounts.ts';
import { actAreas } from '../../preload/contract/permission.ts';
import { roles } from '../../preload/contract/endpoint.ts';
import type { Catalogue } from '../../resources/texts/index.ts';
import type { Report, ReportSection } from '../documents/report.ts';
import { acts, permissionFor, type Act } from './acts.ts';

/** What stands on every list: whose it is, who made it and when. */
export interface ListMade {
  readonly office: string;
  readonly by: string;
  /** The instant as people read it. */
  readonly when: string;
  /** Day on the document, ISO. */
  readonly day: string;
  /** An ISO instant as people read it. */
  readonly show: (instant: string) => string;
}

type Frame = Omit<Report, 'title' | 'mark' | 'sections' | 'lead' | 'foot'>;

function frame(words: Catalogue, { office, day }: ListMade): Frame {
  return { language: 'en-GB', office, pageWords: words.accounts.paper.page, day };
}

function madeWords({ accounts: { paper } }: Catalogue, { when, by }: ListMade): string {
  return paper.made.replace('{{when}}', when).replace('{{who}}', by);
}

/** Where whoever looks through a list signs for it. */
function checkedBy({ accounts: { paper } }: Catalogue): ReportSection {
  const blanks = [
    { title: paper.signer, width: 52 },
    { title: paper.signature, width: 48 },
    { title: paper.date, width: 28 },
  ];
  return { heading: null, signing: { blanks, of: [{ who: paper.checked }] } };
}

/** The master user list: who may sign in, as what and since when, and who may no longer. */
export function userList(words: Catalogue, accounts: readonly AccountView[], made: ListMade): Report {
  const { accounts: own } = words;
  const { paper, people } = own;
  const columns = [
    { title: own.fullName, width: 50 },
    { title: own.name, width: 34 },
    { title: people.role, width: 30 },
    { title: paper.since, width: 30 },
    { title: people.signedIn, width: 34 },
  ];
  const section = (heading: string, shown: readonly AccountView[]): ReportSection => ({
    heading,
    columns,
    rows: shown.map(({ fullName, name, role, createdAt, signedInAt, mustChange }) => [
      mustChange ? `${fullName} (${people.first})` : fullName,
      name,
      own.role[role],
      made.show(createdAt),
      signedInAt ? made.show(signedInAt) : people.never,
    ]),
    empty: paper.none,
  });
  return {
    ...frame(words, made),
    title: paper.userList,
    mark: paper.mark,
    lead: [madeWords(words, made)],
    sections: [
      section(
        paper.active,
        accounts.filter(({ disabled }) => !disabled),
      ),
      section(
        paper.disabled,
        accounts.filter(({ disabled }) => disabled),
      ),
      checkedBy(words),
    ],
    foot: paper.foot.replace('{{title}}', paper.userList),
  };
}

/** The master role list: what each role may do, from the same table that the program goes by. */
export function roleList(words: Catalogue, made: ListMade): Report {
  const { accounts: own } = words;
  const { paper } = own;
  const columns = [
    { title: own.roles.act, width: 58 },
    // The longest of the words decides, so that none is broken.
    ...roles.map((role) => ({ title: own.role[role], width: own.role[role].length > 11 ? 29 : 24 })),
  ];
  const actWords = ({ area, act }: Act): string => {
    const named: Readonly<Record<string, string>> = own.act[area];
    return named[act] ?? act;
  };
  return {
    ...frame(words, made),
    title: paper.roleList,
    mark: paper.open,
    lead: [madeWords(words, made), paper.reason],
    sections: [
      {
        heading: words.settings.pages.roles,
        facts: roles.map((role) => [own.role[role], own.roleHint[role]] as const),
      },
      ...actAreas.map((area) => ({
        heading: own.area[area],
        columns,
        rows: acts
          .filter((act) => act.area === area)
          .map((act) => [actWords(act), ...roles.map((role) => own.roles[permissionFor(act, role)])]),
      })),
      checkedBy(words),
    ],
    foot: paper.foot.replace('{{title}}', paper.roleList),
  };
}
