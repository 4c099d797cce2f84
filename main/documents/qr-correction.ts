/** Powers of 2 in the field of 256 elements that QR codes use, and their logarithms. */
const powers = new Uint8Array(510);
const logarithms = new Uint8Array(256);
for (let at = 0, value = 1; at < 255; at += 1) {
  powers[at] = value;
  powers[at + 255] = value;
  logarithms[value] = at;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

/** Logarithms of the coefficients of the generator of each degree, the highest (1) left out. */
const generators = new Map<number, Uint8Array>();

function generatorOf(degree: number): Uint8Array {
  let known = generators.get(degree);
  if (known) return known;
  const values = new Uint8Array(degree);
  values[degree - 1] = 1;
  for (let root = 0; root < degree; root += 1) {
    for (let at = 0; at < degree; at += 1) {
      const value = values[at] ?? 0;
      const product = value === 0 ? 0 : (powers[(logarithms[value] ?? 0) + root] ?? 0);
      values[at] = product ^ (values[at + 1] ?? 0);
    }
  }
  generators.set(degree, (known = values.map((value) => logarithms[value] ?? 0)));
  return known;
}

/** Reed-Solomon codewords of a block (ISO/IEC 18004, annex A): the rest on division by the generator. */
export function correctionOf(data: Uint8Array, count: number): Uint8Array {
  const generator = generatorOf(count);
  const rest = new Uint8Array(count);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest.copyWithin(0, 1);
    rest[count - 1] = 0;
    if (factor === 0) continue;
    const log = logarithms[factor] ?? 0;
    for (let at = 0; at < count; at += 1)
      rest[at] = (rest[at] ?? 0) ^ (powers[log + (generator[at] ?? 0)] ?? 0);
  }
  return rest;
}
