import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as `+255 712 345 678`. */
export function showPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
