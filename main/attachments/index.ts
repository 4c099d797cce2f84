export {
  attachmentsKept,
  enterAttachment,
  findAttachment,
  type AttachmentRecord,
} from './attachment.repository.ts';
export {
  attachmentBytes,
  attachmentFiles,
  attachmentPath,
  attachmentStore,
  glanceAtAttachment,
  isStillStored,
  readAttachment,
  storeAttachment,
  storeBytes,
  verifyAttachment,
  writeAttachmentTo,
  type AttachmentFile,
  type AttachmentState,
} from './attachment-store.ts';
export { removeErasedFiles } from './erased-files.ts';
export { removeStrayFiles } from './stray-files.ts';
export { fingerprintOf, reading, type Fingerprint } from './content-file.ts';
