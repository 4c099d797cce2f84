export { copyCompleteness, type CopyLacks } from './completeness.service.ts';
