import type { AgreementSigning } from '../../preload/contract/signing.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { dayOf } from '../register/index.ts';
import { copyCompleteness } from './completeness.service.ts';
import {
  copiesToSign,
  signaturesOf,
  signedAgreement,
  type SignatureRecord,
  type SignedAgreement,
} from './signature.repository.ts';

/** @throws DomainError `not-found` */
export function agreementToSign(db: ReadableDb, id: string): SignedAgreement {
  const agreement = signedAgreement(db, id);
  if (!agreement) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  return agreement;
}

/** The day from which it is on paper; null while it is not. */
export function printedOn({ printedAt }: SignedAgreement): string | null {
  return printedAt === null ? null : dayOf(new Date(printedAt));
}

/** Who signed each copy of an agreement, and what each still lacks. @throws DomainError `not-found` */
export function signingOf(db: ReadableDb, id: string): AgreementSigning {
  const agreement = agreementToSign(db, id);
  const lacks = copyCompleteness(db, [id]).get(id);
  const entries = signaturesOf(db, id);
  return {
    agreementId: id,
    number: agreement.number,
    revision: agreement.revision,
    printedOn: printedOn(agreement),
    open: agreement.state !== 'void',
    required: [...agreement.signing],
    copies: copiesToSign(db, id).map(({ mark, required }) => {
      const own = lacks?.get(mark) ?? [];
      return {
        mark,
        required,
        complete: own.length === 0,
        lacks: [...own],
        signatures: entries.filter((entry) => entry.mark === mark).map(viewOf),
      };
    }),
  };
}

function viewOf({
  agreementId: _agreement,
  ...signature
}: SignatureRecord): Omit<SignatureRecord, 'agreementId'> {
  return signature;
}
