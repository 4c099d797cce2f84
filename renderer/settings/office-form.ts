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
  paperLanguage: Office['paperLanguage'];
  letterLines: string[];
  /** In their order: one there is, by its place, or a newly chosen one. */
  pictures: (number | Chosen)[];
}

export function officeForm(office: Office): OfficeForm {
  const { name, country, placeLevels, qrContent, terms, paperLanguage, letterLines, pictures } = office;
  return {
    name,
    country,
    placeLevels: [...placeLevels],
    qrContent,
    terms: { ...terms },
    paperLanguage,
    letterLines: [...letterLines],
    pictures: pictures.map((_, at) => at),
  };
}

export function officeChange(version: number, form: OfficeForm): CallInput<'settings.updateOffice'> {
  const { name, country, placeLevels, qrContent, terms, paperLanguage, letterLines, pictures } = form;
  return {
    version,
    name,
    country,
    placeLevels,
    qrContent,
    terms,
    paperLanguage,
    letterLines,
    pictures: pictures.map((picture) => (typeof picture === 'number' ? picture : picture.token)),
  };
}
