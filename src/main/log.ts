import { join } from 'node:path';
// Not the one for Electron's main process: that one listens to pages as well, which have nothing to log here.
import log from 'electron-log/node';
import { rotateLog } from './log-rotation.ts';

/** The size of one of the three files. */
const MAX_LOG_BYTES = 1024 * 1024;
/** The last net: code hands tokens around as `Pit`, which prints itself shortened. */
const TOKEN = /pit-[0-9a-f-]{30,}(?=[0-9a-f]{4})/gi;

export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/** Logs to standard output and to a file in the user data that is rotated at 1 MB, with two older ones kept. */
export function openLog(userDataDir: string): Log {
  log.transports.console.format = '{text}';
  log.transports.console.useStyles = false;
  log.transports.file.resolvePathFn = () => join(userDataDir, 'logs', 'relink.log');
  log.transports.file.maxSize = MAX_LOG_BYTES;
  log.transports.file.archiveLogFn = (file) => rotateLog(file);
  // Others on this computer have no business in it.
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part) => (typeof part === 'string' ? part.replace(TOKEN, 'pit-…') : part)),
  }));
  // A terminal that is closed while the app runs must not end it.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return { info: (message) => log.info(message), warn: (message) => log.warn(message) };
}
