import type { Shaper } from '../documents/shaping.ts';
import type { AgreementDocument } from './agreement-document.ts';
import type { FormWords } from './form-words.ts';

/** What every part of a form is laid out with. */
export interface FormSetting {
  readonly shaper: Shaper;
  readonly document: AgreementDocument;
  /** In both languages where there are two. */
  readonly words: FormWords;
}
