export { publishedTemplate, templateFor, templateOf } from './templates.service.ts';
