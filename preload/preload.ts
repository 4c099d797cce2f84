import { contextBridge, ipcRenderer } from 'electron';
import { eventNames } from './contract/events.ts';
import { channelOf, names } from './contract/names.ts';
import { onDrop } from './dropped-files.ts';

type Call = (input: unknown, options?: unknown) => Promise<unknown>;

/** One named function per call; nothing of Electron's own messaging reaches the page. */
function domainOf(domain: string, calls: readonly string[]): Readonly<Record<string, Call>> {
  const entries = calls.map((name): [string, Call] => {
    const channel = channelOf(`${domain}.${name}`);
    return [name, (input, options) => ipcRenderer.invoke(channel, input, options)];
  });
  return Object.freeze(Object.fromEntries(entries));
}

/** Listens to one event and returns its own unsubscribe. */
function on(event: string, listener: (detail: unknown) => void): () => void {
  const known: readonly string[] = eventNames;
  if (!known.includes(event)) throw new Error(`Unknown event ${event}`);
  const channel = channelOf(`event.${event}`);
  const forward = (_: unknown, detail: unknown): void => listener(detail);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

const domains = Object.entries(names).map(([domain, calls]) => [domain, domainOf(domain, calls)]);
contextBridge.exposeInMainWorld('boxfile', Object.freeze({ ...Object.fromEntries(domains), on, onDrop }));
