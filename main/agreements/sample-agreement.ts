import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { TemplateKind } from '../../preload/contract/template-values.ts';
import { retentionOf } from '../audit/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { numberCode } from '../labels/index.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { daysAfter } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { composeDocument } from './compose-document.ts';
import { inEach, tongueOf, type Tongue } from './tongue.ts';

/** A template in the making, and the languages in which a sample of it is drawn. */
export interface SampleAgreement {
  readonly key: string;
  readonly content: TemplateContent;
  readonly language: PaperLanguage;
  readonly secondLanguage: PaperLanguage | null;
}

function ownershipOf(kind: TemplateKind): OwnerType {
  return kind === 'partner' || kind === 'personal' ? kind : 'institution';
}

/** An agreement of a plainly invented worker, made from a template and the office as it is. */
export function sampleDocument(db: ReadableDb, sample: SampleAgreement, today: string): AgreementDocument {
  const office = officeOf(db);
  const { content, language, secondLanguage } = sample;
  const tongues: readonly [Tongue, ...Tongue[]] = [
    tongueOf(language),
    ...(secondLanguage === null || secondLanguage === language ? [] : [tongueOf(secondLanguage)]),
  ];
  const boxNumber = [office.prefix, '00000'].filter(Boolean).join('-');
  const words = tongues[0].agreement.sample;
  const condition = inEach(tongues, ({ common }) => common.condition['1']);
  return composeDocument(
    {
      office,
      template: { key: sample.key, version: 0, content },
      tongues,
      ownership: ownershipOf(content.kind),
      ownerName: null,
      startsOn: today,
      endsOn: content.dueAfterDays === null ? null : daysAfter(today, content.dueAfterDays),
      retentionYears: retentionOf(db).years,
      facts: {
        filled: 'filled',
        boxNumber,
        revision: 1,
        district: null,
        holder: {
          name: words.holder,
          code: 'X-000',
          idType: null,
          idNumber: null,
          phone: null,
          place: words.place,
          nextOfKin: null,
        },
        supervisor: { name: words.supervisor, code: 'X-001', phone: null },
        device: {
          kind: inEach(tongues, ({ common }) => common.kind.phone),
          maker: null,
          model: words.model,
          colour: null,
          serial: 'X0000000',
          imei1: null,
          imei2: null,
          mac: null,
          assetTag: null,
          value: null,
          funding: null,
          condition,
          batch: null,
          appVersion: null,
          managed: null,
        },
        sims: [],
        accessories: [
          { name: inEach(tongues, ({ common }) => common.kind.phone), quantity: '1', condition },
          { name: inEach(tongues, ({ common }) => common.accessory.charger), quantity: '1', condition: null },
        ],
        printedOn: today,
        qrPayload: numberCode(office, boxNumber),
      },
    },
    office.pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
  );
}
