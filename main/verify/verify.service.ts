import { codeFields, type PaperVerdict } from '../../preload/contract/verify.ts';
import { completeCopies, paperOfCode, typedForm } from '../agreements/index.ts';
import type { PaperCode } from '../agreements/paper-code.rules.ts';
import { boxFileNumber, readBoxFileNumber } from '../box-files/box-file.rules.ts';
import { findBoxFileByNumber, placesInBoxFiles } from '../box-files/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { deviceRows } from '../register/index.ts';
import { agrees, verdictOf } from './verdict.rules.ts';
import {
  agreementSeen,
  copySeen,
  deviceRowOfNumber,
  newestOfNumber,
  type AgreementSeen,
} from './verify.repository.ts';

type Part = Partial<PaperVerdict>;

const nothing: Omit<PaperVerdict, 'verdict' | 'agrees' | 'kind'> = {
  number: null,
  revision: null,
  mark: null,
  pages: [],
  agreement: null,
  place: null,
  device: null,
  differences: [],
  boxFile: null,
};

/** What a scanned or typed code proves, and what the register knows of the paper that it is on. */
export function verifyCode(db: ReadableDb, text: string): PaperVerdict {
  const typed = typedNumber(db, text);
  if (typed) return typed;
  const paper = paperOfCode(db, text);
  switch (paper.kind) {
    case 'refused': {
      const { number, revision, mark } = paper;
      return told(paper, {}, { kind: 'unknown', number, revision, mark });
    }
    case 'box-file': {
      const found = findBoxFileByNumber(db, paper.boxFile.year, paper.boxFile.sequence);
      const number = boxFileNumber(paper.boxFile);
      const boxFile = found ? { id: found.id, number, title: found.title } : null;
      return told(paper, { boxFile: found !== undefined }, { kind: 'box-file', number, boxFile });
    }
    case 'label':
      return labelVerdict(db, paper);
    case 'form':
    case 'endorsement':
      return formVerdict(db, paper);
  }
}

function told(paper: PaperCode, facts: Parameters<typeof verdictOf>[1], part: Part): PaperVerdict {
  const verdict = verdictOf(paper, facts);
  return { ...nothing, kind: 'unknown', ...part, verdict, agrees: agrees(verdict) };
}

/** A number typed by hand finds the record and proves nothing: anybody can write a number. */
function typedNumber(db: ReadableDb, text: string): PaperVerdict | null {
  const part = { ...nothing, kind: 'unknown', verdict: 'number-only', agrees: false } as const;
  const boxFile = readBoxFileNumber(text);
  if (boxFile) {
    const number = boxFileNumber(boxFile);
    const found = findBoxFileByNumber(db, boxFile.year, boxFile.sequence);
    if (!found) return { ...part, verdict: 'unknown-box-file', kind: 'box-file', number };
    return { ...part, kind: 'box-file', number, boxFile: { id: found.id, number, title: found.title } };
  }
  const typed = typedForm(db, text);
  if (!typed) return null;
  const { number, mark } = typed;
  const newest = newestOfNumber(db, number);
  const device = deviceSeen(db, number);
  if (!newest && !device) return { ...part, verdict: 'unknown-number', number, mark };
  return {
    ...part,
    number,
    mark,
    revision: newest?.revision ?? null,
    agreement: newest ? agreementFacts(newest, newest) : null,
    device: device && deviceFacts(device),
  };
}

function labelVerdict(db: ReadableDb, paper: Extract<PaperCode, { kind: 'label' }>): PaperVerdict {
  const { number, says } = paper;
  const device = deviceSeen(db, number);
  const newest = newestOfNumber(db, number);
  const differences = device === null || device.state === 'void' ? [] : differencesOf(says, device);
  return told(
    paper,
    { label: { deviceState: device?.state ?? null, differences: differences.length } },
    {
      kind: 'label',
      number,
      agreement: newest ? agreementFacts(newest, newest) : null,
      device: device && deviceFacts(device),
      differences,
    },
  );
}

function formVerdict(
  db: ReadableDb,
  paper: Extract<PaperCode, { kind: 'form' | 'endorsement' }>,
): PaperVerdict {
  const { agreementId, number, revision, mark } = paper;
  const seen = agreementSeen(db, agreementId);
  const copy = copySeen(db, agreementId, mark);
  const newest = newestOfNumber(db, number);
  if (!seen || !copy || !newest) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const place = placesInBoxFiles(db, agreementId).find((one) => one.mark === mark);
  const complete = completeCopies(db, [agreementId]).has(`${agreementId} ${mark}`);
  const device = deviceSeen(db, number);
  return told(
    paper,
    {
      form: {
        state: seen.state,
        copyState: copy.state,
        printed: seen.printedAt !== null,
        newest: newest.revision <= revision,
      },
    },
    {
      kind: paper.kind,
      number,
      revision,
      mark,
      pages: paper.kind === 'form' ? [paper.page] : [],
      agreement: agreementFacts(seen, newest),
      place: {
        ...copy,
        boxFile: place ? { id: place.boxFileId, number: boxFileNumber(place), folio: place.folio } : null,
        loan: place?.loan ?? null,
        complete,
      },
      device: device && deviceFacts(device),
    },
  );
}

function agreementFacts(seen: AgreementSeen, newest: AgreementSeen): PaperVerdict['agreement'] {
  const { id, state, holderName, printedAt } = seen;
  return {
    id,
    state,
    holderName,
    printedAt,
    newest: { id: newest.id, revision: newest.revision, state: newest.state },
  };
}

type DeviceSeen = ReturnType<typeof deviceRows>[number];

function deviceSeen(db: ReadableDb, number: string): DeviceSeen | null {
  const row = deviceRowOfNumber(db, number);
  return row === undefined ? null : (deviceRows(db, [row])[0] ?? null);
}

function deviceFacts({ id, boxNumber, state, holderName }: DeviceSeen): PaperVerdict['device'] {
  return { id, boxNumber, state, holderName };
}

/** Facts that the code bears and that the register has otherwise. One that the code leaves out says nothing. */
function differencesOf(
  says: Extract<PaperCode, { kind: 'label' }>['says'],
  device: DeviceSeen,
): PaperVerdict['differences'] {
  const plain = (text: string | null): string => (text ?? '').replace(/^\+/, '').trim().toUpperCase();
  return codeFields.flatMap((field) => {
    const paper = says[field];
    return paper === null || plain(paper) === plain(device[field])
      ? []
      : [{ field, paper, register: device[field] }];
  });
}
