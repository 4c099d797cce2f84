/** Powers of 2 in the field of 256 elements that QR codes use, and their logarithms. */
const powers = new Uint8Array(510);
const logarithms = new Uint8Array(256);
for (let at = 0, value = 1; at < 255; at += 1) {
  powers[at] = value;
  powers[at + 255] = value;
  logarithms[value] = at;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

/** The generator of each degree times each element of the field, row by row, the highest coefficient left out. */
const generators = new Map<number, Uint8Array>();

function productsOf(degree: number): Uint8Array {
  let products = generators.get(degree);
  if (products) return products;
  const generator = generatorOf(degree);
  products = new Uint8Array(256 * degree);
  for (let factor = 1; factor < 256; factor += 1)
    for (let at = 0; at < degree; at += 1)
      products[factor * degree + at] = product(generator[at] ?? 0, logarithms[factor] ?? 0);
  generators.set(degree, products);
  return products;
}

function generatorOf(degree: number): Uint8Array {
  const values = new Uint8Array(degree);
  values[degree - 1] = 1;
  for (let root = 0; root < degree; root += 1)
    for (let at = 0; at < degree; at += 1)
      values[at] = product(values[at] ?? 0, root) ^ (values[at + 1] ?? 0);
  return values;
}

/** A value times a power of 2. */
function product(value: number, power: number): number {
  return value === 0 ? 0 : (powers[(logarithms[value] ?? 0) + power] ?? 0);
}

/** Reed-Solomon codewords of a block (ISO/IEC 18004, annex A): the rest on division by the generator. */
export function correctionOf(data: Uint8Array, count: number): Uint8Array {
  const products = productsOf(count);
  const rest = new Uint8Array(count);
  for (const word of data) {
    const row = (word ^ (rest[0] ?? 0)) * count;
    for (let at = 0; at < count - 1; at += 1) rest[at] = (rest[at + 1] ?? 0) ^ (products[row + at] ?? 0);
    rest[count - 1] = products[row + count - 1] ?? 0;
  }
  return rest;
}
