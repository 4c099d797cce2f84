/** The calls with which a program opens a way to elsewhere or sends something along it. */
export const socketCalls = 'socket,connect,bind,listen,sendto,sendmsg,sendmmsg';

/** Arguments for strace: every thread and child, and for each handle the addresses at both ends. */
export function traceTo(file: string): string[] {
  return ['-f', '-yy', '-e', 'signal=none', '-e', `trace=${socketCalls}`, '-o', file];
}

/** What a trace shows of a network. */
export interface Sockets {
  /** Every call that reaches out of this computer or could be reached from outside, as it stands in the trace. */
  readonly reaching: readonly string[];
  /** Sockets that wait for calls from this computer itself: a test driver's way in. */
  readonly listening: number;
  /** Sockets between processes of this computer: the display, the parts of the program. */
  readonly local: number;
}

const loopback = /sin6?_addr=inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/;
/** Where the print service of a Unix system listens when it has no socket in the file system: IPP (RFC 8010). */
const ippPort = /sin6?_port=htons\(631\)/;
/** Both ends of an open connection on this computer, as `-yy` shows them. */
const between = /<(?:TCP|TCPv6):\[(?:127\.[\d.]+|\[::1\]):\d+->(?:127\.[\d.]+|\[::1\]):\d+\]>/;

/**
 * Reads a trace of `socketCalls`. A socket that is only made reaches nobody: Chromium makes some to ask which
 * network cards there are.
 */
export function socketsIn(trace: string): Sockets {
  const reaching: string[] = [];
  let listening = 0;
  let local = 0;
  for (const line of trace.split('\n')) {
    const call = /^\d+\s+(\w+)\((.*)/.exec(line);
    const [, name = '', rest = ''] = call ?? [];
    const handle = /^\d+<([^>]*)>?/.exec(rest)?.[1] ?? '';
    const internet = /^(?:TCP|UDP|RAW|PING|SCTP)/.test(handle) || /sa_family=AF_INET6?/.test(rest);
    if (name === 'connect' && /sa_family=AF_(?:UNIX|NETLINK)/.test(rest)) local += 1;
    if (!internet) {
      const elsewhere = name === 'socket' && !/^AF_(?:UNIX|NETLINK|INET6?),/.test(rest);
      if (elsewhere) reaching.push(line);
      continue;
    }
    if (name === 'connect') reaching.push(line);
    if (name === 'bind' && !loopback.test(rest)) reaching.push(line);
    if (name === 'listen') listening += 1;
    if (name.startsWith('send') && !between.test(rest)) reaching.push(line);
  }
  return { reaching, listening, local };
}

/** Whether a call of `reaching` asks this computer's own print service, as listing printers does on Unix. */
export function asksForPrinters(call: string): boolean {
  return /^\d+\s+connect\(/.test(call) && loopback.test(call) && ippPort.test(call);
}
