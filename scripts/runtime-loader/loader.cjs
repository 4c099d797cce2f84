// Stands where an Electron distribution carries its default app: takes the application's folder from the
// arguments and runs it, so that `electron <folder>` works with the registry-carried runtime too.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron [switches] <application folder> [arguments]\n');
  process.exit(2);
}

const root = resolve(folder);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(root);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
require(join(root, manifest.main));
