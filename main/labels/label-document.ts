/** Everything one label shows, as plain text, and whose it is. */
export interface LabelDocument {
  readonly deviceId: string;
  readonly boxNumber: string;
  readonly holderName: string | null;
  readonly holderCode: string | null;
  /** As people read it, e.g. `+255 712 345 678`. */
  readonly simNumber: string | null;
  readonly imei1: string | null;
  readonly districtName: string | null;
  /** Whom a finder calls. */
  readonly supportContact: string | null;
  readonly qrPayload: string;
}
