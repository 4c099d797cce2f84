import type { TemplateContent } from '../../preload/contract/templates.ts';
import type { WritableDb } from '../database/readable-db.ts';
import type { RequiredMark } from './agreement.rules.ts';
import { insertCopy } from './agreement.repository.ts';

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

/** Changes what a drafted agreement is made from; its copies, none of them on paper yet, are made anew. */
export function storeDraftPaper(db: WritableDb, id: string, paper: DraftPaper): void {
  const { signing, copies, since, ...columns } = paper;
  db.run(
    `UPDATE agreement SET template = :template, template_version = :templateVersion, language = :language,
       second_language = :secondLanguage, signing = :signing, renew_on = :renewOn, version = version + 1
     WHERE id = :id AND state = 'drafted'`,
    { ...columns, id, signing: JSON.stringify(signing) },
  );
  db.run('DELETE FROM agreement_copy WHERE agreement_id = ?', [id]);
  for (const copy of copies) insertCopy(db, id, copy, since);
}
