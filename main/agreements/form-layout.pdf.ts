import { Flow } from '../documents/flow.ts';
import type { AnnexSetter } from './form-annex.pdf.ts';
import type { ClauseSetter } from './form-clauses.pdf.ts';
import { factBlocks } from './form-facts.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { signatureBlocks } from './form-signatures.pdf.ts';
import { columnGap, columnWidth, edge } from './form-style.ts';
import { usersTable } from './form-users.pdf.ts';

/** Puts the parts of a form on its pages: facts, clauses, users, signatures, annex and return. */
export function layForm(
  setting: FormSetting,
  clauses: ClauseSetter,
  annexes: AnnexSetter,
  top: (page: number) => number,
): Flow {
  const { document } = setting;
  const flow = new Flow(top, edge.bottom);
  flow.add(edge.left, factBlocks(setting));
  // The clauses have the back of the first sheet; where the facts run over, they follow below.
  if (flow.pages.length === 1) flow.newPage();
  layClauses(flow, setting, clauses);
  // Users sign below the clauses, on what is left of their page; the other signatures have one to themselves.
  if (document.form.users > 0) {
    const { lead, head, rows } = usersTable(setting);
    flow.addHeadedTable(edge.left, lead, head, rows);
  }
  flow.addTogether(edge.left, signatureBlocks(setting));
  layAnnex(flow, setting, annexes);
  return flow;
}

function layClauses(flow: Flow, setting: FormSetting, setter: ClauseSetter): void {
  const { lead, clauses } = setter.blocks(setting);
  flow.add(edge.left, lead);
  if (setting.document.second === null)
    flow.addColumns([edge.left, edge.left + columnWidth + columnGap], clauses);
  else flow.add(edge.left, clauses);
}

function layAnnex(flow: Flow, setting: FormSetting, annexes: AnnexSetter): void {
  const { annex } = setting.document.form;
  const { accessories, checks, back, privacy } = annexes.blocks(setting);
  if (annex.accessories) flow.addHeadedTable(edge.left, accessories.lead, accessories.head, accessories.rows);
  if (annex.checks) flow.addTogether(edge.left, checks);
  if (annex.returnSection) flow.addTogether(edge.left, back);
  flow.add(edge.left, [privacy]);
}
