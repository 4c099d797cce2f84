import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createBuilder } from 'vite';
import { electronRuntime, windowLaunch } from './electron-runtime.mjs';
import { prepareResources } from './prepare-resources.mjs';
import { ensurePackages } from './system-packages.mjs';

/**
 * `vite` (npm run dev) also opens Boxfile's window on the development server. A change in the renderer is
 * replaced in place, one in the preload reloads the page, one in the main process restarts the window.
 * @param {string} root the project's folder
 * @returns {import('vite').Plugin}
 */
export function developmentWindow(root) {
  return {
    name: 'boxfile-development-window',
    apply: 'serve',
    configureServer(server) {
      if (process.env['VITEST']) return;
      server.httpServer?.once('listening', () => {
        watchAndOpen(root, server).catch((error) => {
          server.config.logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}

/**
 * @param {string} root
 * @param {import('vite').ViteDevServer} server
 */
async function watchAndOpen(root, server) {
  await ensurePackages('window');
  const runtime = await electronRuntime();
  await prepareResources();
  const { executablePath, args, env } = windowLaunch(runtime);
  const address = server.resolvedUrls?.local[0] ?? '';
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let window;

  const open = () => {
    const opened = spawn(executablePath, args, {
      stdio: 'inherit',
      env: { ...env, VITE_DEV_SERVER_URL: address },
    });
    window = opened;
    opened.once('exit', () => {
      if (window === opened) void server.close().then(() => process.exit());
    });
  };
  const restart = () => {
    const previous = window;
    window = undefined;
    if (!previous || previous.exitCode !== null) return open();
    previous.once('exit', open);
    return previous.kill();
  };

  process.once('exit', () => window?.kill());

  const configFile = resolve(root, 'vite.config.ts');
  const builder = await createBuilder({
    configFile,
    mode: 'development',
    logLevel: 'warn',
    build: { watch: {} },
  });
  await watch(builder, 'preload', () => server.ws.send({ type: 'full-reload' }));
  await watch(builder, 'main', restart);
  open();
}

/**
 * Builds one environment again whenever its sources change.
 * @param {import('vite').ViteBuilder} builder
 * @param {string} name
 * @param {() => void} changed called after each build but the first
 * @returns {Promise<void>} settled when the first build is done
 */
async function watch(builder, name, changed) {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`vite.config.ts has no environment ${name}`);
  const watcher = await builder.build(environment);
  if (!('on' in watcher)) throw new Error(`The build of ${name} does not watch its sources.`);
  let first = true;
  await new Promise((built, failed) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') {
        process.stderr.write(`${event.error.message}\n`);
        if (first) failed(event.error);
      }
      if (event.code !== 'END') return;
      if (first) built(undefined);
      else changed();
      first = false;
    });
  });
}
