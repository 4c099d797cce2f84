import { Flow } from '../documents/flow.ts';
import { accessoryTable, checkBlocks, privacyBlock, returnBlocks } from './form-annex.pdf.ts';
import type { ClauseSetter } from './form-clauses.pdf.ts';
import { factBlocks } from './form-facts.pdf.ts';
import { heading, paragraph } from './form-fields.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { signatureBlocks } from './form-signatures.pdf.ts';
import { columnGap, columnWidth, edge } from './form-style.ts';
import { usersTable } from './form-users.pdf.ts';

/** Puts the parts of a form on its pages: facts, clauses, users, signatures, annex and return. */
export function layForm(setting: FormSetting, setter: ClauseSetter, top: (page: number) => number): Flow {
  const { document } = setting;
  const flow = new Flow(top, edge.bottom);
  flow.add(edge.left, factBlocks(setting));
  // The clauses have the back of the first sheet; where the facts run over, they follow below.
  if (flow.pages.length === 1) flow.newPage();
  layClauses(flow, setting, setter);
  // Users sign below the clauses, on what is left of their page; the other signatures have one to themselves.
  if (document.form.users > 0) {
    const { lead, head, rows } = usersTable(setting);
    flow.addHeadedTable(edge.left, lead, head, rows);
  }
  flow.addTogether(edge.left, signatureBlocks(setting));
  layAnnex(flow, setting);
  return flow;
}

function layClauses(flow: Flow, setting: FormSetting, setter: ClauseSetter): void {
  const { document, words } = setting;
  const { second, ruling } = document;
  flow.add(edge.left, [heading(setting, words.sections.clauses, words.initialsNote)]);
  const blocks = setter.blocks(document);
  if (second === null) {
    flow.addColumns([edge.left, edge.left + columnWidth + columnGap], blocks);
    return;
  }
  const sentences = [ruling, second.ruling].filter((sentence) => sentence !== null).join(' ');
  flow.add(edge.left, [paragraph(setting, sentences, 3), ...blocks]);
}

function layAnnex(flow: Flow, setting: FormSetting): void {
  const { annex } = setting.document.form;
  if (annex.accessories) {
    const { lead, head, rows } = accessoryTable(setting);
    flow.addHeadedTable(edge.left, lead, head, rows);
  }
  if (annex.checks) flow.addTogether(edge.left, checkBlocks(setting));
  if (annex.returnSection) flow.addTogether(edge.left, returnBlocks(setting));
  flow.add(edge.left, [privacyBlock(setting)]);
}
