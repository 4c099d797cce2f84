import { retentionOf } from '../audit/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { boxCode, numberCode } from '../labels/index.ts';
import { splitAtDistrict } from '../places/index.ts';
import { deviceOf } from '../register/index.ts';
import { officeOf, placeLevels } from '../settings/index.ts';
import { readablePhone, simsOfDevice } from '../sims/index.ts';
import { languagesOf, publishedTemplate, templateOf, type PublishedTemplate } from '../templates/index.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { agreementFacts } from './agreement-model.repository.ts';
import { printedModel } from './agreement.repository.ts';
import { composeDocument } from './compose-document.ts';
import { accessoryFacts, deviceFacts, simFacts } from './register-facts.ts';
import { storedDocument } from './stored-document.ts';
import { tongueOf, type Tongue } from './tongue.ts';

export { storeDocument } from './stored-document.ts';

/** The document as it was printed first, or drawn up from the register for an agreement not printed yet. */
export function documentOf(db: ReadableDb, id: string, printedOn: string): AgreementDocument {
  return documentsOf(db, { on: printedOn })(id);
}

/** When and from which versions of templates a batch is drawn. */
export interface Drawing {
  readonly on: string;
  /** By template; Boxfile's own where one is left out. The newest of each where nothing is said. */
  readonly templates?: Readonly<Record<string, number>>;
}

/**
 * The same for many agreements: office, pictures, templates and languages are read once. A draft in a language that
 * its template dropped is refused as `draft-language-gone`: older words than the office settled are not printed.
 */
export function documentsOf(
  db: ReadableDb,
  { on: printedOn, templates: versions }: Drawing,
): (id: string) => AgreementDocument {
  const office = officeOf(db);
  const levels = placeLevels(db);
  const retentionYears = retentionOf(db).years;
  const logos = office.pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  const tongues = new Map<string, Tongue>();
  const templates = new Map<string, PublishedTemplate>();
  const templateIn = (key: string): PublishedTemplate =>
    versions === undefined
      ? publishedTemplate(db, key)
      : { version: versions[key] ?? 0, content: templateOf(db, key, versions[key] ?? 0) };
  const tongue = (language: string): Tongue => remembered(tongues, language, () => tongueOf(language));

  return (id) => {
    const stored = printedModel(db, id);
    if (stored !== null) return storedDocument(db, stored);
    const facts = agreementFacts(db, id);
    if (!facts) throw new DomainError('not-found', { params: { entity: 'agreement' } });
    const template = remembered(templates, facts.template, () => templateIn(facts.template));
    const offered: readonly string[] = languagesOf(template.content);
    const asked = [facts.language, facts.secondLanguage].filter((language) => language !== null);
    if (!asked.every((language) => offered.includes(language)))
      throw new DomainError('draft-language-gone', { params: { number: facts.number } });
    const device = facts.deviceId === null ? null : deviceOf(db, facts.deviceId);
    const sims = device === null ? [] : simsOfDevice(db, device.id);
    const place = splitAtDistrict(facts.placePath, levels);
    const spoken: readonly [Tongue, ...Tongue[]] = [
      tongue(facts.language),
      ...(facts.secondLanguage === null ? [] : [tongue(facts.secondLanguage)]),
    ];
    return composeDocument(
      {
        office,
        template: { key: facts.template, ...template },
        tongues: spoken,
        ownership: facts.ownership,
        ownerName: device?.ownerName ?? null,
        startsOn: facts.fromOn,
        endsOn: facts.dueBack,
        retentionYears,
        facts: {
          filled: facts.form,
          boxNumber: facts.number,
          revision: facts.revision,
          district: place.district,
          holder: {
            name: facts.holderName,
            code: facts.holderCode,
            idType: facts.holderIdType,
            idNumber: facts.holderIdNumber,
            phone: readablePhone(facts.holderPhone),
            place: place.below ?? place.district,
            nextOfKin: null,
          },
          supervisor: {
            name: facts.supervisorName,
            code: facts.supervisorCode,
            phone: readablePhone(facts.supervisorPhone),
          },
          device: deviceFacts(device, facts.conditionOut, spoken),
          sims: simFacts(sims, spoken),
          accessories: accessoryFacts(device, facts.conditionOut, sims.length, facts.ownership, spoken),
          printedOn,
          qrPayload: device === null ? numberCode(office, facts.number) : boxCode(db, office, device.id),
        },
      },
      logos,
    );
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
