export { builtInTemplate } from './built-in-templates.ts';
export { clauseSet, clauseTextIn } from './clause-texts.ts';
export { fillText, unknownVariable, type ClauseSet, type ClauseVariables } from './clause.rules.ts';
export { kindFits, languagesOf } from './template.rules.ts';
export { publishedNumbers } from './template.repository.ts';
export {
  isOffered,
  publishedTemplate,
  templateFor,
  templateOf,
  type PublishedTemplate,
} from './templates.service.ts';
export { templatesHandlers } from './templates.ipc.ts';
