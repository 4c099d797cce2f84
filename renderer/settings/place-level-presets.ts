const francophone = ['Région', 'District sanitaire', 'Commune', 'Village'];

/** Words that offices of a country use for their places, from the top. A start only: people correct them. */
const presets: Readonly<Record<string, readonly string[]>> = {
  BF: francophone,
  BI: ['Province', 'Commune', 'Colline'],
  BJ: ['Département', 'Commune', 'Arrondissement', 'Village'],
  CD: ['Province', 'Zone de santé', 'Aire de santé', 'Village'],
  CI: francophone,
  ET: ['Region', 'Zone', 'Woreda', 'Kebele'],
  GH: ['Region', 'District', 'Sub-district', 'Community'],
  GN: francophone,
  KE: ['County', 'Sub-county', 'Ward', 'Village'],
  ML: francophone,
  MW: ['Region', 'District', 'Traditional authority', 'Village'],
  MZ: ['Província', 'Distrito', 'Posto administrativo', 'Localidade'],
  NE: francophone,
  NG: ['State', 'Local government area', 'Ward', 'Settlement'],
  RW: ['Province', 'District', 'Sector', 'Cell', 'Village'],
  SL: ['District', 'Chiefdom', 'Section', 'Village'],
  SN: francophone,
  TG: francophone,
  TZ: ['Mkoa', 'Halmashauri', 'Kata', 'Kijiji', 'Kitongoji'],
  UG: ['District', 'Sub-county', 'Parish', 'Village'],
  ZM: ['Province', 'District', 'Constituency', 'Ward', 'Village'],
};

const elsewhere = ['Region', 'District', 'Ward', 'Village'];

/** Place levels to start from in a country, given by its two-letter code. */
export function placeLevelPreset(country: string | null): readonly string[] {
  return presets[country ?? ''] ?? elsewhere;
}
