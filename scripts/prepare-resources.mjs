import { buildFonts } from './build-fonts.mjs';
import { copyDecoders } from './copy-decoders.mjs';
import { renderIcons } from './render-icons.mjs';

/** Makes the files that the running application reads beside its code: fonts, icons and decoders, in dist/resources. */
export async function prepareResources() {
  await Promise.all([buildFonts(), renderIcons(), copyDecoders()]);
}
