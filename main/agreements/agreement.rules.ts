import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { SignatureParty } from '../../preload/contract/template-values.ts';

/** What every required copy of an agreement must bear. */
export interface RequiredMark {
  readonly party: SignatureParty;
  readonly stamp: boolean;
}

/** What a template asks of every required copy. */
export function requiredMarks({ signatures }: TemplateContent): RequiredMark[] {
  return signatures.filter(({ required }) => required).map(({ party, stamp }) => ({ party, stamp }));
}
