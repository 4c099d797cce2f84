import { crc32, deflateSync } from 'node:zlib';

/** What a made PNG is to be: samples by column, row and channel. */
export interface MadePng {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly sample: (x: number, y: number, channel: number) => number;
  readonly interlaced?: boolean;
  /** Chunks before the data. */
  readonly more?: readonly (readonly [name: string, content: Uint8Array])[];
}

const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** A PNG of at least five columns, whose rows are filtered in each of the five ways in turn. */
export function madePng({
  width,
  height,
  bits,
  type,
  sample,
  interlaced = false,
  more = [],
}: MadePng): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, type, 0, 0, interlaced ? 1 : 0], 8);
  const samples = samplesOf[type];
  const distance = Math.max(1, (samples * bits) >> 3);
  const rows: Buffer[] = [];
  const pass = (left: number, top: number, stepX: number, stepY: number) => {
    let above = Buffer.alloc(width * 8);
    for (let y = top, turn = 0; y < height; y += stepY, turn += 1) {
      let text = '';
      for (let x = left; x < width; x += stepX)
        for (let at = 0; at < samples; at += 1) text += sample(x, y, at).toString(2).padStart(bits, '0');
      const row = Buffer.from((text.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2)));
      rows.push(filtered(turn % 5, row, above, distance));
      above = row;
    }
  };
  if (interlaced)
    for (const [left, top, stepX, stepY] of [
      [0, 0, 8, 8],
      [4, 0, 8, 8],
      [0, 4, 4, 8],
      [2, 0, 4, 4],
      [0, 2, 2, 4],
      [1, 0, 2, 2],
      [0, 1, 1, 2],
    ] as const)
      pass(left, top, stepX, stepY);
  else pass(0, 0, 1, 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...more.map(([name, content]) => chunk(name, content)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function filtered(filter: number, row: Buffer, above: Buffer, distance: number): Buffer {
  const out = Buffer.alloc(row.length + 1, filter);
  row.forEach((value, at) => {
    const [a, b, c] = [row[at - distance] ?? 0, above[at] ?? 0, above[at - distance] ?? 0];
    // The neighbour nearest to a + b - c; of equal ones the left before the upper (Paeth).
    const near = [a, b, c].sort((one, other) => Math.abs(a + b - c - one) - Math.abs(a + b - c - other));
    out[at + 1] = value - ([0, a, b, (a + b) >> 1, near[0]][filter] ?? 0);
  });
  return out;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
