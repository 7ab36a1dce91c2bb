import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';

/** One attempt of a process to reach another over a socket, as the kernel was asked for it. */
export type Contact =
  | { readonly kind: 'local'; readonly path: string }
  /** A stream that is opened. */
  | { readonly kind: 'tcp'; readonly address: string }
  /** A socket that is given an address, which sends nothing yet. */
  | { readonly kind: 'udp'; readonly address: string }
  | { readonly kind: 'datagram'; readonly address: string };

/** Has the kernel's own word on whom a program and all its children talk to, whatever library opens the socket. */
export interface SocketTrace {
  /** Starts the program under watch, with the arguments that it is given itself. */
  readonly executable: string;
  /**
   * Every contact so far, oldest first.
   *
   * @throws Error when the record has a line that cannot be understood, or there is no record
   */
  readonly read: () => Promise<readonly Contact[]>;
}

/** Prepares the watch over one program by `strace`, which makes it slow. */
export async function traceSockets(home: Home, program: string): Promise<SocketTrace> {
  const executable = join(home.folder, 'bin', 'traced');
  const record = join(home.folder, 'socket-trace');
  // The tracer is the detached one (-D), so that signals reach the program itself. No contents are recorded (-s 0).
  const strace = 'strace -D -f --seccomp-bpf -qq -yy -s 0 -e trace=connect,sendto,sendmsg,sendmmsg';
  await writeFile(executable, `#!/bin/sh\nexec ${strace} -o '${record}' '${program}' "$@"\n`, {
    mode: 0o755,
  });
  return {
    executable,
    read: async () => (await readFile(record, 'utf8')).split('\n').flatMap((line) => contactIn(line) ?? []),
  };
}

const CALL = /^\d+ +(?<call>connect|sendto|sendmsg|sendmmsg)\(\d+<(?<socket>[^>]*(?:->[^>]*)?)>/;
const LOCAL = /sun_path=@?"(?<path>[^"]*)"/;
const ADDRESS_4 = /sin_port=htons\((?<port>\d+)\), sin_addr=inet_addr\("(?<host>[^"]+)"\)/;
const ADDRESS_6 = /sin6_port=htons\((?<port>\d+)\).*?inet_pton\(AF_INET6, "(?<host>[^"]+)"/;
/** Where a datagram goes that names no address, since its socket has one. */
const PEER = /^UDP(?:v6)?:\[.*->(?<peer>.+)\]$/;

function contactIn(line: string): Contact | null {
  const { call, socket = '' } = CALL.exec(line)?.groups ?? {};
  const address = addressIn(line);
  if (call === undefined) {
    if (address !== null) throw new Error(`A line of the socket trace is not understood: ${line}`);
    return null;
  }
  const path = call === 'connect' ? LOCAL.exec(line)?.groups?.path : undefined;
  if (path !== undefined) return { kind: 'local', path };
  const isUdp = socket.startsWith('UDP');
  if (call === 'connect') return address === null ? null : { kind: isUdp ? 'udp' : 'tcp', address };
  const target = address ?? PEER.exec(socket)?.groups?.peer;
  return target === undefined ? null : { kind: 'datagram', address: target };
}

function addressIn(line: string): string | null {
  const { host, port } = (ADDRESS_4.exec(line) ?? ADDRESS_6.exec(line))?.groups ?? {};
  if (host === undefined && /AF_INET/.test(line)) {
    throw new Error(`An address in the socket trace is not understood: ${line}`);
  }
  return host === undefined ? null : `${host}:${port}`;
}
