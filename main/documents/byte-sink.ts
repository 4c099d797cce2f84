import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

const blockSize = 1 << 18;

/** Gathers the small pieces of a document into blocks, hashes them and writes them to a file or a stream. */
export class ByteSink {
  readonly #hash: Hash = createHash('sha256');
  readonly #block = Buffer.allocUnsafe(blockSize);
  readonly #stream: Writable | null;
  #file: number | null;
  #used = 0;
  #full = false;
  #failure: Error | null = null;

  constructor(target: string | Writable) {
    this.#file = typeof target === 'string' ? openSync(target, 'w') : null;
    this.#stream = typeof target === 'string' ? null : target;
    this.#stream?.on('error', (error) => (this.#failure = error));
  }

  write(chunk: Uint8Array): void {
    if (this.#used + chunk.length > blockSize) this.#flush();
    if (chunk.length > blockSize) {
      this.#put(chunk);
      return;
    }
    this.#block.set(chunk, this.#used);
    this.#used += chunk.length;
  }

  /** Writes text of which every character is one byte. */
  writeText(text: string): void {
    if (this.#used + text.length > blockSize) this.#flush();
    if (text.length > blockSize) this.#put(Buffer.from(text, 'latin1'));
    else this.#used += this.#block.write(text, this.#used, 'latin1');
  }

  /** Waits until the stream takes more, and lets other work (an abort, progress) have its turn. */
  async breathe(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (this.#full && this.#stream) {
      this.#full = false;
      await once(this.#stream, 'drain');
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Writes what is left and tells the SHA-256 of everything written. */
  async end(): Promise<string> {
    this.#flush();
    if (this.#failure) throw this.#failure;
    if (this.#stream) {
      this.#stream.end();
      await once(this.#stream, 'finish');
    }
    this.close();
    return this.#hash.digest('hex');
  }

  /** Lets go of the file; safe to call twice. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #flush(): void {
    if (this.#used > 0) this.#put(this.#block.subarray(0, this.#used));
    this.#used = 0;
  }

  #put(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    if (this.#file !== null) {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    } else if (this.#stream && !this.#stream.write(Buffer.from(bytes))) {
      this.#full = true;
    }
  }
}
