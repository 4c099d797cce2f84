/** One thing a program did to a file of the folder that is watched, or said on its standard output. */
export type Operation =
  | { readonly kind: 'create' | 'unlink'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string };

/** The system calls that `operationsOf` reads, and those that it must not overlook. */
export const tracedCalls =
  'openat,pwrite64,pwritev,write,writev,fsync,fdatasync,ftruncate,fallocate,' +
  'rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,copy_file_range,sendfile';

/** Arguments for strace: every byte in hexadecimal, the path behind each handle, threads and children too. */
export function traceTo(file: string): string[] {
  return [
    '-f',
    '-y',
    '-xx',
    '-s',
    '100000000',
    '-e',
    'signal=none',
    '-e',
    `trace=${tracedCalls}`,
    '-o',
    file,
  ];
}

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly answer: string;
}

const bytesOf = (quoted: string): Buffer =>
  Buffer.from(quoted.replaceAll('\\x', '').replaceAll('"', ''), 'hex');
const textOf = (quoted: string): string => bytesOf(quoted).toString('utf8');

/** Number and path of a handle such as `21</tmp/x>`. */
function handleOf(argument: string): { readonly fd: string; readonly path: string } {
  const [, fd = '', path = ''] = /^(\w+)<([^>]*)>/.exec(argument) ?? [];
  return { fd, path: path.startsWith('\\x') ? textOf(path) : path };
}

function callOf(line: string): Call | null {
  const found = /^(\w+)\((.*)\)\s+= (.*)$/.exec(line);
  if (!found) return null;
  const [, name = '', args = '', answer = ''] = found;
  return { name, args: args.split(/, (?![^<]*>)/), answer };
}

/** The calls of a trace in the order in which they ended; one that another thread cut in two is joined. */
function* callsOf(trace: string): Generator<Call> {
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, process = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    if (rest.endsWith('<unfinished ...>'))
      begun.set(process, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
    else {
      const whole = resumed ? `${begun.get(process) ?? ''}${resumed[1] ?? ''}` : rest;
      const call = callOf(whole);
      if (call && !call.answer.startsWith('-1')) yield call;
    }
  }
}

/**
 * What a traced program did to the files below `folder`, paths relative to it. Shared memory of SQLite
 * (`-shm`) is left out: it means nothing after a power cut.
 *
 * @throws Error for a call that moves bytes in a way that a trace does not show
 */
export function operationsOf(trace: string, folder: string): Operation[] {
  const operations: Operation[] = [];
  const known = new Set<string>();
  const positions = new Map<string, number>();
  const inside = (path: string): string | null => {
    const name = path.replace(/ ?\(deleted\)$/, '');
    if (name !== folder && !name.startsWith(`${folder}/`)) return null;
    return name.endsWith('-shm') ? null : name.slice(folder.length + 1);
  };
  for (const { name, args, answer } of callsOf(trace)) {
    const [first = '', second = '', third = '', fourth = ''] = args;
    const handle = handleOf(first);
    const path = inside(handle.path);
    switch (name) {
      case 'openat': {
        const opened = inside(textOf(second));
        if (opened === null) break;
        positions.set(`${handleOf(answer).fd} ${opened}`, 0);
        if (!third.includes('O_CREAT')) break;
        if (!known.has(opened)) operations.push({ kind: 'create', path: opened });
        else if (third.includes('O_TRUNC')) operations.push({ kind: 'truncate', path: opened, size: 0 });
        known.add(opened);
        break;
      }
      case 'write': {
        if (handle.fd === '1' && path === null) operations.push({ kind: 'said', text: textOf(second) });
        if (path === null) break;
        const at = `${handle.fd} ${path}`;
        const offset = positions.get(at) ?? 0;
        positions.set(at, offset + Number(answer));
        operations.push({ kind: 'write', path, offset, bytes: bytesOf(second) });
        break;
      }
      case 'pwrite64':
        if (path !== null)
          operations.push({ kind: 'write', path, offset: Number(fourth), bytes: bytesOf(second) });
        break;
      case 'ftruncate':
        if (path !== null) operations.push({ kind: 'truncate', path, size: Number(second) });
        break;
      case 'fsync':
      case 'fdatasync':
        if (path !== null) operations.push({ kind: 'sync', path });
        break;
      case 'mkdir': {
        const made = inside(textOf(first));
        if (made !== null && made !== '') operations.push({ kind: 'folder', path: made });
        break;
      }
      case 'rename': {
        const [from, to] = [inside(textOf(first)), inside(textOf(second))];
        if (from === null || to === null) break;
        for (const one of Array.from(known)) {
          if (one !== from && !one.startsWith(`${from}/`)) continue;
          known.delete(one);
          known.add(`${to}${one.slice(from.length)}`);
        }
        operations.push({ kind: 'rename', path: from, to });
        break;
      }
      case 'link': {
        const [from, to] = [inside(textOf(first)), inside(textOf(second))];
        if (from === null || to === null) break;
        known.add(to);
        operations.push({ kind: 'link', path: from, to });
        break;
      }
      case 'unlink':
      case 'unlinkat': {
        const named = textOf(name === 'unlink' ? first : second);
        const gone = inside(named.startsWith('/') ? named : `${handle.path}/${named}`);
        if (gone === null || third.includes('AT_REMOVEDIR')) break;
        known.delete(gone);
        operations.push({ kind: 'unlink', path: gone });
        break;
      }
      default:
        if (args.some((argument) => inside(handleOf(argument).path) !== null))
          throw new Error(`A trace does not show what ${name} writes`);
    }
  }
  return operations;
}
