import { buildFonts } from './build-fonts.mjs';
import { renderIcons } from './render-icons.mjs';

/** Makes the files that the running application reads beside its code: fonts and icons, in dist/resources. */
export async function prepareResources() {
  await Promise.all([buildFonts(), renderIcons()]);
}
