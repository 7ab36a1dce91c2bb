import { readdir, readFile, readlink } from 'node:fs/promises';

const LISTENING = '0A';

/** The TCP ports on which a process listens, by what Linux says of it. */
export async function listeningPortsOf(pid: number): Promise<readonly number[]> {
  const folder = `/proc/${pid}/fd`;
  const links = await Promise.all(
    // A handle may be gone by the time it is looked at.
    (await readdir(folder)).map((fd) => readlink(`${folder}/${fd}`).catch(() => '')),
  );
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8')),
  );
  return tables.flatMap((table) =>
    table.split('\n').flatMap((line) => {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
      const isOwn = state === LISTENING && links.includes(`socket:[${inode}]`);
      return isOwn ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : [];
    }),
  );
}
