import { join } from 'node:path';
// Not the one for Electron's main process: that one listens to pages as well, which have nothing to log here.
import log from 'electron-log/node';
import { rotateLog } from './log-rotation.ts';

/** The size of one of the three files. */
const MAX_LOG_BYTES = 1024 * 1024;
/** The last net: code hands tokens around as `Pit`, which prints itself shortened. */
const TOKEN = /pit-[0-9a-f-]{30,}(?=[0-9a-f]{4})/gi;

export interface Log {
  /** For who looks for a fault: written only when asked for. */
  readonly debug: (message: string) => void;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

export interface LogOptions {
  /** Whether debug lines are written: to the file, and to standard error. */
  readonly isVerbose: boolean;
}

/** Logs to standard output and to a file in the user data that is rotated at 1 MB, with two older ones kept. */
export function openLog(userDataDir: string, { isVerbose }: LogOptions): Log {
  // It looks for the name in the folder that the app was started from, and writes no file where it finds none.
  log.transports.file.setAppName('Relink');
  const level = isVerbose ? 'debug' : 'info';
  log.transports.console.level = level;
  log.transports.file.level = level;
  log.transports.console.format = '{text}';
  log.transports.console.useStyles = false;
  const write = log.transports.console.writeFn;
  // Where there are warnings, so that standard output holds the same lines with and without them.
  log.transports.console.writeFn = ({ message }) =>
    write({ message: message.level === 'debug' ? { ...message, level: 'warn' } : message });
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
  return {
    debug: (message) => log.debug(message),
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
  };
}
