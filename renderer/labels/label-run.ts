import type { LabelKind } from '../../preload/contract/labels.ts';

/** What is chosen for a run of labels. */
export interface LabelRun {
  readonly kind: LabelKind;
  readonly sheet: string;
  /** First label of the first sheet to use, from 1. */
  readonly start: number;
  /** Of each label. */
  readonly copies: number;
  /** The system's name of the printer; empty for one of another computer. */
  readonly printer: string;
}
