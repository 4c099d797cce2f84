export { jobFiles, type JobFiles } from './job-files.ts';
export { newSessionKey, sealingWith, type SealedReader, type Sealing } from './sealing.ts';
export { unfinishedFiles } from './unfinished.ts';
export { newToken } from './tokens.ts';
