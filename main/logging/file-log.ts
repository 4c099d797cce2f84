import log from 'electron-log/node';
import type { Log } from './log.ts';
import { described, redact } from './redact.ts';

/** Bytes after which the log starts anew and keeps its predecessor. */
const largest = 1024 * 1024;

/** The log on the disk. Every line goes through the redaction; nothing is sent anywhere. */
export function fileLog(file: string): Log {
  const logger = log.create({ logId: 'boxfile' });
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = largest;
  logger.transports.file.resolvePathFn = () => file;

  function line(message: string, detail: unknown): string {
    return redact(detail === undefined ? message : `${message}: ${described(detail)}`);
  }

  return {
    info: (message, detail) => logger.info(line(message, detail)),
    warn: (message, detail) => logger.warn(line(message, detail)),
    error: (message, detail) => logger.error(line(message, detail)),
  };
}
