export { attachmentsKept, enterAttachment, type AttachmentRecord } from './attachment.repository.ts';
export {
  attachmentFiles,
  attachmentPath,
  attachmentStore,
  glanceAtAttachment,
  readAttachment,
  storeAttachment,
  verifyAttachment,
  writeAttachmentTo,
  type AttachmentFile,
  type AttachmentState,
} from './attachment-store.ts';
export { removeErasedFiles } from './erased-files.ts';
export { fingerprintOf, readFully, reading, type Fingerprint } from './content-file.ts';
