/** Everything a recovery sheet shows besides its fixed words. Nothing personal. */
export interface RecoverySheetDocument {
  readonly language: string;
  readonly office: string;
  /** Day on which the code was made, ISO. */
  readonly day: string;
  /** First characters of the register's id, to tell two registers' sheets apart. */
  readonly register: string;
  /** As `recoveryCodeOf` spells it. */
  readonly code: string;
}
