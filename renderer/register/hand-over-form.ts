import type { PersonInput } from '../../preload/contract/people.ts';
import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { Device } from '../../preload/contract/device.ts';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import type { PersonChoice, PlaceChoice } from '../components/choices.ts';
import type { PaperChosen } from '../templates/paper-fields.tsx';
import type { ConditionGrade, OwnerType } from './device-words.ts';

/** A hand-over as it stands on the form. */
export type HandOverForm = {
  readonly box: string;
  readonly imei: string;
  readonly holder: PersonChoice | null;
  readonly place: PlaceChoice | null;
  readonly supervisor: PersonChoice | null;
  readonly on: string | null;
  readonly dueBack: string | null;
  readonly condition: ConditionGrade;
  readonly ownerType: OwnerType;
  readonly ownerName: string;
  readonly accessories: readonly Accessory[];
  /** What the agreement is made from; null for the usual. */
  readonly paper: PaperChosen | null;
};

/** The form for a device, as its record stands. `box` is what was scanned to find it. */
export function handOverOf({ facts }: Device, box: string, on: string): HandOverForm {
  return {
    box,
    imei: '',
    holder: null,
    place: null,
    supervisor: null,
    on,
    dueBack: null,
    condition: String(facts.condition) as ConditionGrade,
    ownerType: facts.ownerType as OwnerType,
    ownerName: facts.ownerName ?? '',
    accessories: facts.accessories,
    paper: null,
  };
}

/** A new person without lines left empty. */
function filledPerson(person: PersonInput): PersonInput {
  const { code, phone, ...rest } = person;
  return { ...rest, ...(code?.trim() && { code }), ...(phone?.trim() && { phone }) };
}

const knownId = (choice: PersonChoice | PlaceChoice | null): string | null =>
  choice?.kind === 'known' ? choice.id : null;

/** A person chosen or added, as the main process takes it. */
function partyOf(choice: PersonChoice): HandOverInput['holder'] {
  return choice.kind === 'known' ? { id: choice.id } : { person: filledPerson(choice.person) };
}

function placeOf(choice: PlaceChoice): NonNullable<HandOverInput['place']> {
  return choice.kind === 'known' ? { id: choice.id } : { place: choice.place };
}

/** The act as the main process takes it. A new health worker works where and under whom the device goes. */
export function handOverInput(
  device: Pick<Device, 'id' | 'version'>,
  form: HandOverForm,
  holder: PersonChoice,
  today: string,
): HandOverInput {
  const worker: PersonChoice =
    holder.kind === 'known'
      ? holder
      : {
          kind: 'new',
          person: { ...holder.person, placeId: knownId(form.place), supervisorId: knownId(form.supervisor) },
        };
  return {
    deviceId: device.id,
    version: device.version,
    holder: partyOf(worker),
    place: form.place && placeOf(form.place),
    supervisor: form.supervisor && partyOf(form.supervisor),
    on: form.on ?? today,
    dueBack: form.dueBack,
    condition: Number(form.condition),
    ownerType: form.ownerType,
    ...(form.ownerName.trim() && { ownerName: form.ownerName }),
    accessories: [...form.accessories],
    ...(form.paper && { paper: form.paper }),
    match: { box: form.box, imei: form.imei },
  };
}
