import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loaderFolder } from './registry-runtime.mjs';

/**
 * Fuses that electron-builder.yml cannot state.
 * @type {Partial<Record<FuseV1Options, boolean>>}
 */
export const furtherFuses = { [FuseV1Options.WasmTrapHandlers]: true };

/**
 * electron-builder's hook between laying out the folder and signing it. Where the folder was made from
 * the registry-carried runtime, that runtime's loader is taken out and its database binding put in.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, packager, electronPlatformName }) {
  if (electronPlatformName === 'linux') {
    await rm(join(appOutDir, loaderFolder), { recursive: true, force: true });
    const binding = process.env['BOXFILE_SQLITE_BINDING'];
    if (binding) await copyFile(binding, join(appOutDir, packedBinding));
  }
  const { productFilename } = packager.appInfo;
  const executables = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: packager.config.linux?.executableName ?? productFilename,
  };
  const executable = executables[/** @type {keyof typeof executables} */ (electronPlatformName)];
  await setFurtherFuses(join(appOutDir, executable));
}

const packedBinding = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node';

/**
 * An older Electron may not have them yet.
 * @param {string} executable
 */
async function setFurtherFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const known = Object.entries(furtherFuses).filter(([fuse]) => fuse in wire);
  if (known.length > 0)
    await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(known) });
}
