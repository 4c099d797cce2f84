// Stands where an Electron distribution carries its default app: takes the application's folder from the
// arguments and runs it, so that `electron <folder>` works with the registry-carried runtime too.
// Electron keeps setVersion and setAppPath for its own default app, so its types do not name them.
/** @type {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} */
const app = Object(require('electron')).app;
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron [switches] <application folder> [arguments]\n');
  process.exit(2);
}

const root = path.resolve(folder);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(root);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
require(path.join(root, manifest.main));
