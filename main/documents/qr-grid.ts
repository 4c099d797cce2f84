/** What every code of one version has in common. */
export interface QrGrid {
  /** Modules on a side. */
  readonly size: number;
  /** The modules that hold no data, dark ones 1; format information is left out. */
  readonly fixed: Uint8Array;
  /** Where the bits of the codewords stand, in their order. */
  readonly places: Uint16Array;
  /** Which modules each of the eight masks turns over. */
  readonly masks: readonly Uint8Array[];
}

const grids = new Map<number, QrGrid>();

/** The grid of a version, 1 to 40, made once. */
export function qrGrid(version: number): QrGrid {
  let grid = grids.get(version);
  if (!grid) grids.set(version, (grid = makeGrid(version)));
  return grid;
}

/** Turned over at a row and column, by mask (ISO/IEC 18004, table 10). */
const patterns: readonly ((row: number, column: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => ((y >> 1) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

function makeGrid(version: number): QrGrid {
  const size = 17 + 4 * version;
  const fixed = new Uint8Array(size * size);
  const taken = new Uint8Array(size * size);
  const set = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    fixed[y * size + x] = dark ? 1 : 0;
    taken[y * size + x] = 1;
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  drawFinders(size, set);
  drawAlignments(version, size, set);
  if (version >= 7) drawVersion(version, size, set);
  const places = placesOf(size, taken);
  const masks = patterns.map((pattern) => {
    const turned = new Uint8Array(size * size);
    for (const at of places) turned[at] = pattern(Math.floor(at / size), at % size) ? 1 : 0;
    return turned;
  });
  return { size, fixed, places, masks };
}

type Set = (x: number, y: number, dark: boolean) => void;

/** The three finders with their blank edges, the room of the format information, and the one module always dark. */
function drawFinders(size: number, set: Set): void {
  for (let at = 0; at < 9; at += 1) {
    set(at, 8, false);
    set(8, at, false);
    if (at < 8) {
      set(size - 1 - at, 8, false);
      set(8, size - 1 - at, at === 7);
    }
  }
  for (const [left, top] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    for (let y = -4; y <= 4; y += 1) {
      for (let x = -4; x <= 4; x += 1) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        set(left + x, top + y, ring !== 2 && ring !== 4);
      }
    }
  }
  // Where the timing patterns cross the room of the format information.
  set(6, 8, true);
  set(8, 6, true);
}

function drawAlignments(version: number, size: number, set: Set): void {
  const centres = alignmentCentres(version, size);
  const last = centres.length - 1;
  centres.forEach((cy, row) =>
    centres.forEach((cx, column) => {
      // Three corners are finders.
      if ((row === 0 && (column === 0 || column === last)) || (row === last && column === 0)) return;
      for (let y = -2; y <= 2; y += 1)
        for (let x = -2; x <= 2; x += 1) set(cx + x, cy + y, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }),
  );
}

/** Centres of the alignment patterns along one side (ISO/IEC 18004, annex E). */
function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  const centres = [6];
  for (let at = count - 2; at >= 0; at -= 1) centres.push(size - 7 - at * step);
  return centres;
}

/** Version information: 6 bits and their 12 of BCH check, at two corners. */
function drawVersion(version: number, size: number, set: Set): void {
  let rest = version;
  for (let bit = 0; bit < 12; bit += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = ((bits >> bit) & 1) === 1;
    set(size - 11 + (bit % 3), Math.floor(bit / 3), dark);
    set(Math.floor(bit / 3), size - 11 + (bit % 3), dark);
  }
}

/** Where data stands: in columns two wide from the right, up and down in turns. */
function placesOf(size: number, taken: Uint8Array): Uint16Array {
  const places: number[] = [];
  let upwards = true;
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (taken[y * size + x] === 0) places.push(y * size + x);
    }
    upwards = !upwards;
  }
  return Uint16Array.from(places);
}
