export { sessionOf, type Session } from './session.ts';
