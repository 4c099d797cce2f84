import {
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';
import type { Reading } from '../register/imei.rules.ts';
import { looksLikeLostDigits, scannedText } from '../register/scanned-text.rules.ts';

/** A telephone number and whether it fits its country's plan. Plans change, so a misfit only warns. */
export interface Msisdn {
  /** E.164 with its plus sign. */
  readonly msisdn: string;
  readonly fitsPlan: boolean;
}

interface Plan {
  readonly callingCode: string;
  readonly lengths: readonly number[];
}

const plans = new Map<string, Plan | null>();

function planOf(country: string): Plan | null {
  const known = plans.get(country);
  if (known !== undefined) return known;
  let plan: Plan | null = null;
  if (isSupportedCountry(country)) {
    const metadata = new Metadata();
    metadata.selectNumberingPlan(country);
    plan = {
      callingCode: getCountryCallingCode(country),
      lengths: metadata.numberingPlan?.possibleLengths() ?? [],
    };
  }
  plans.set(country, plan);
  return plan;
}

/**
 * Reads a telephone number in national or international writing (ITU-T E.164).
 *
 * @param country ISO code of the office's country, for numbers without a calling code
 */
export function readMsisdn(text: string, country: string): Reading<Msisdn | null> {
  const scanned = scannedText(text);
  if (scanned === '') return { ok: true, value: null };
  if (looksLikeLostDigits(scanned)) return { ok: false, refusal: { code: 'digits-lost' } };
  if (!/^[+(]?[\d\s().-]+$/.test(scanned)) return { ok: false, refusal: { code: 'phone-characters' } };
  const digits = scanned.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 15) {
    return { ok: false, refusal: { code: 'phone-length', params: { digits: digits.length } } };
  }
  const plan = planOf(country);
  // The office's own numbers in full are most of any list, and the library takes long over each.
  if (plan && scanned === `+${digits}` && digits.startsWith(plan.callingCode)) {
    const national = digits.length - plan.callingCode.length;
    if (plan.lengths.length === 1 && plan.lengths[0] === national) {
      return { ok: true, value: { msisdn: `+${digits}`, fitsPlan: true } };
    }
  }
  const parsed = parsePhoneNumberFromString(scanned.replace(/^00/, '+'), country as CountryCode);
  if (!parsed) return { ok: false, refusal: { code: 'phone-length', params: { digits: digits.length } } };
  return { ok: true, value: { msisdn: parsed.number, fitsPlan: parsed.isValid() } };
}

/** A stored number in the groups people read it in, e.g. `+255 712 345 678`. */
export function readablePhone(msisdn: string | null): string | null {
  if (msisdn === null) return null;
  return parsePhoneNumberFromString(msisdn)?.formatInternational() ?? msisdn;
}
