import type { Block } from '../documents/flow.ts';
import type { AgreementDocument, DocumentSignature } from './agreement-document.ts';
import { heading, paragraph } from './form-fields.pdf.ts';
import { pairBlock, statementBlock, thumbprintBlock } from './form-party.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import type { Party } from './form-signing.pdf.ts';
import { filingBlock, stampBlock } from './form-stamp.pdf.ts';

/** Signature blocks in the order of signing that the template gives. */
export function signatureBlocks(setting: FormSetting): Block[] {
  const { words, document } = setting;
  const { signatures } = words;
  const rest = [...document.form.signatures];
  const lastStamp = rest.findLastIndex(({ stamp }) => stamp);
  const blocks: Block[] = [
    heading(setting, words.sections.signatures),
    { ...paragraph(setting, signatures.blanks, 2), keepWithNext: true },
  ];
  /** The next party, if it only signs: it may stand beside or below the one before. */
  const takePlain = (): Party | null => {
    const [next] = rest;
    if (!next || next.stamp || next.thumbprint || statementOf(setting, next) !== '') return null;
    rest.shift();
    return partyOf(setting, next);
  };
  for (let signature = rest.shift(); signature; signature = rest.shift()) {
    const party = partyOf(setting, signature);
    const statement = statementOf(setting, signature);
    if (signature.stamp) {
      const filing = document.form.signatures.length - rest.length - 1 === lastStamp;
      blocks.push(stampBlock(setting, { party, statement, below: takePlain(), filing }));
      continue;
    }
    if (statement !== '') blocks.push(statementBlock(setting, statement));
    if (signature.thumbprint) {
      blocks.push(thumbprintBlock(setting, party));
      // The witness stands beside the thumbprint.
      if (rest[0]?.party === 'witness') rest.shift();
    } else blocks.push(pairBlock(setting, party, takePlain()));
  }
  return lastStamp < 0 ? [...blocks, filingBlock(setting)] : blocks;
}

/** What a party says by signing; empty where the signature alone says it. */
function statementOf({ words }: FormSetting, { party }: DocumentSignature): string {
  const { signatures } = words;
  if (party === 'holder') return signatures.holderStatement;
  if (party === 'council') return signatures.councilStatement;
  return party === 'witness' ? signatures.witnessStatement : '';
}

const holderRoles: Readonly<Record<string, 'keeper' | 'borrower'>> = { shared: 'keeper', loan: 'borrower' };

function partyOf({ document, words }: FormSetting, { party, required }: DocumentSignature): Party {
  const { signatures } = words;
  const remark = required ? {} : { remark: `(${signatures.optional})` };
  return { ...knownOf(document, words.signatures, party), ...remark };
}

type Roles = FormSetting['words']['signatures'];

function knownOf(document: AgreementDocument, roles: Roles, party: DocumentSignature['party']): Party {
  const { holder, supervisor, issuingOfficer, council, partner, template } = document;
  switch (party) {
    case 'holder':
      return { role: roles[holderRoles[template.kind] ?? 'holder'], name: holder.name };
    case 'supervisor':
      return { role: roles.supervisor, name: supervisor.name };
    case 'issuing-officer':
      return { role: roles.issuingOfficer, ...issuingOfficer };
    case 'council':
      return { role: roles.council, ...council };
    case 'partner':
      return { role: roles.partner, ...partner };
    case 'witness':
      return { role: roles.witness, name: null };
  }
}
