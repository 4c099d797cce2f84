import type { Office } from '../../preload/contract/settings.ts';
import type { CallInput } from '../api/client.ts';
import type { Chosen } from './chosen-file.tsx';

/** The office's settings as the form holds them. */
export interface OfficeForm extends Record<string, unknown> {
  name: string;
  country: string;
  placeLevels: string[];
  qrContent: Office['qrContent'];
  terms: Office['terms'];
  /** A newly chosen picture, the one there is, or none. */
  logo: Chosen | 'keep' | 'remove';
}

export function officeForm({ name, country, placeLevels, qrContent, terms }: Office): OfficeForm {
  return { name, country, placeLevels: [...placeLevels], qrContent, terms: { ...terms }, logo: 'keep' };
}

export function officeChange(version: number, form: OfficeForm): CallInput<'settings.updateOffice'> {
  const { name, country, placeLevels, qrContent, terms, logo } = form;
  return {
    version,
    name,
    country,
    placeLevels,
    qrContent,
    terms,
    logo: typeof logo === 'string' ? logo : logo.token,
  };
}
