import { qrBlocks, type QrBlocks, type QrLevel } from './qr-blocks.ts';
import { qrGrid, type QrGrid } from './qr-grid.ts';
import { correctionOf } from './qr-correction.ts';
import { penaltyOf } from './qr-penalty.ts';

export interface QrCode {
  /** Modules on a side, quiet zone left out. */
  readonly size: number;
  /** Row by row, dark modules 1. */
  readonly dark: Uint8Array;
  /** Which of the eight masks was laid over the code. */
  readonly mask: number;
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const alphanumeric = /^[0-9A-Z $%*+\-./:]+$/;
const levelBits: Readonly<Record<QrLevel, number>> = { L: 1, M: 0, Q: 3, H: 2 };

/**
 * Encodes a text as a QR code (ISO/IEC 18004) of the smallest version that holds it: as letters where all of
 * them are in the alphanumeric set, as bytes of UTF-8 otherwise. The mask that disturbs readers least is looked
 * for unless one is given, as for texts that differ in a letter only. Throws RangeError for a text too long.
 */
export function qrCode(text: string, level: QrLevel, mask?: number): QrCode {
  const content = alphanumeric.test(text) ? asLetters(text) : asBytes(text);
  for (let version = 1; version <= 40; version += 1) {
    const grid = qrGrid(version);
    const blocks = qrBlocks(version, level, grid.places.length);
    const countBits = content.countBits(version);
    if (4 + countBits + content.bits > blocks.data * 8) continue;
    const data = new BitWriter(blocks.data);
    data.put(content.mode, 4);
    data.put(content.count, countBits);
    content.write(data);
    data.fill();
    return drawn(grid, interleaved(data.bytes, blocks), level, mask);
  }
  throw new RangeError('the text is too long for a QR code');
}

interface Content {
  readonly mode: number;
  readonly count: number;
  readonly bits: number;
  readonly countBits: (version: number) => number;
  readonly write: (data: BitWriter) => void;
}

function asLetters(text: string): Content {
  const pairs = text.length >> 1;
  return {
    mode: 2,
    count: text.length,
    bits: pairs * 11 + (text.length % 2) * 6,
    countBits: (version) => (version < 10 ? 9 : version < 27 ? 11 : 13),
    write: (data) => {
      for (let at = 0; at < pairs; at += 1)
        data.put(letters.indexOf(text.charAt(2 * at)) * 45 + letters.indexOf(text.charAt(2 * at + 1)), 11);
      if (text.length % 2 === 1) data.put(letters.indexOf(text.charAt(text.length - 1)), 6);
    },
  };
}

function asBytes(text: string): Content {
  const bytes = Buffer.from(text, 'utf8');
  return {
    mode: 4,
    count: bytes.length,
    bits: bytes.length * 8,
    countBits: (version) => (version < 10 ? 8 : 16),
    write: (data) => bytes.forEach((byte) => data.put(byte, 8)),
  };
}

/** Writes bits into codewords, the first bit the highest. */
class BitWriter {
  readonly bytes: Uint8Array;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  put(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      if ((value >> bit) & 1)
        this.bytes[this.#at >> 3] = (this.bytes[this.#at >> 3] ?? 0) | (0x80 >> (this.#at & 7));
      this.#at += 1;
    }
  }

  /** Ends the text and fills what is left with the standard's padding. */
  fill(): void {
    this.#at = Math.min(this.bytes.length * 8, this.#at + 4);
    for (let at = (this.#at + 7) >> 3, turn = 0; at < this.bytes.length; at += 1, turn += 1)
      this.bytes[at] = turn % 2 === 0 ? 0xec : 0x11;
  }
}

/** Cuts data into blocks, adds the correction of each, and deals the codewords of all blocks in turns. */
function interleaved(data: Uint8Array, { blocks, correction }: QrBlocks): Uint8Array {
  const short = Math.floor(data.length / blocks);
  const shortBlocks = blocks - (data.length % blocks);
  const out = new Uint8Array(data.length + blocks * correction);
  let from = 0;
  for (let block = 0; block < blocks; block += 1) {
    const length = short + (block < shortBlocks ? 0 : 1);
    const part = data.subarray(from, from + length);
    from += length;
    for (let at = 0; at < length; at += 1) {
      const turn = at < short ? at * blocks + block : short * blocks + block - shortBlocks;
      out[turn] = part[at] ?? 0;
    }
    const words = correctionOf(part, correction);
    for (let at = 0; at < correction; at += 1) out[data.length + at * blocks + block] = words[at] ?? 0;
  }
  return out;
}

function drawn(grid: QrGrid, words: Uint8Array, level: QrLevel, mask: number | undefined): QrCode {
  const { size, fixed, places } = grid;
  const plain = fixed.slice();
  let at = 0;
  for (const word of words)
    for (let bit = 7; bit >= 0; bit -= 1, at += 1) plain[places[at] ?? 0] = (word >> bit) & 1;
  if (mask !== undefined) return { size, dark: masked(grid, plain, level, mask), mask };
  let best: QrCode | null = null;
  let least = Infinity;
  for (let each = 0; each < 8; each += 1) {
    const dark = masked(grid, plain, level, each);
    const penalty = penaltyOf(dark, size);
    if (penalty < least) {
      least = penalty;
      best = { size, dark, mask: each };
    }
  }
  if (!best) throw new Error('there are eight masks');
  return best;
}

function masked({ size, masks }: QrGrid, plain: Uint8Array, level: QrLevel, mask: number): Uint8Array {
  const dark = plain.slice();
  const turned = masks[mask];
  if (!turned) throw new RangeError(`there is no mask ${mask}`);
  for (let at = 0; at < dark.length; at += 1) dark[at] = (plain[at] ?? 0) ^ (turned[at] ?? 0);
  drawFormat(dark, size, (levelBits[level] << 3) | mask);
  return dark;
}

/** Format information: 5 bits and their 10 of BCH check, twice (ISO/IEC 18004, 7.9). */
function drawFormat(dark: Uint8Array, size: number, format: number): void {
  let rest = format;
  for (let bit = 0; bit < 10; bit += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((format << 10) | rest) ^ 0x5412;
  for (let bit = 0; bit < 15; bit += 1) {
    const value = (bits >> bit) & 1;
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const column = bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit;
    dark[row * size + 8] = value;
    dark[8 * size + column] = value;
  }
}
