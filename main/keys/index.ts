export { createKey, keyIsExposed, readKey } from './key-file.ts';
