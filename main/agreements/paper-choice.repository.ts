import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { WritableDb } from '../database/readable-db.ts';
import type { RequiredMark } from './agreement.rules.ts';
import { layCopy } from './agreement.repository.ts';

/** What a drafted agreement is made from. */
export interface DraftPaper {
  readonly template: string;
  readonly templateVersion: number;
  readonly language: string;
  readonly secondLanguage: string | null;
  readonly signing: readonly RequiredMark[];
  readonly renewOn: string | null;
  readonly copies: TemplateContent['copies'];
  readonly since: string;
}

/**
 * Changes what a drafted agreement is made from, and its copies, none of them on paper yet. A copy that the
 * template has no longer stays, as one that is not needed, while a scan of older paper is filed at it.
 */
export function storeDraftPaper(db: WritableDb, id: string, paper: DraftPaper): void {
  const { signing, copies, since, ...columns } = paper;
  db.run(
    `UPDATE agreement SET template = :template, template_version = :templateVersion, language = :language,
       second_language = :secondLanguage, signing = :signing, renew_on = :renewOn, version = version + 1
     WHERE id = :id AND state = 'drafted'`,
    { ...columns, id, signing: JSON.stringify(signing) },
  );
  const other = {
    id,
    marks: JSON.stringify(copies.map(({ mark }) => mark)),
  };
  db.run(
    `DELETE FROM agreement_copy WHERE agreement_id = :id AND mark NOT IN (SELECT value FROM json_each(:marks))
       AND NOT EXISTS (SELECT 1 FROM scan s WHERE s.agreement_id = :id AND s.mark = agreement_copy.mark)`,
    other,
  );
  db.run(
    `UPDATE agreement_copy SET required = 0
     WHERE agreement_id = :id AND mark NOT IN (SELECT value FROM json_each(:marks))`,
    other,
  );
  for (const copy of copies) layCopy(db, id, copy, since);
}
