import { basename } from 'node:path';
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { readPersonFile, writePersonFile } from '../storage/person-file.ts';

const CSV_FILES = { name: 'CSV', extensions: ['csv', 'txt'] };

export interface PickedFile {
  /** Without its folder. */
  readonly name: string;
  readonly text: string;
}

/**
 * Lets the person pick a CSV file, and reads it.
 * @returns null when none was picked
 * @throws `PersonFileError` when the file cannot be read or is larger than 5 MB
 */
export async function pickCsvFile(): Promise<PickedFile | null> {
  const options: OpenDialogOptions = { properties: ['openFile'], filters: [CSV_FILES] };
  const parent = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  return { name: basename(path), text: await readPersonFile(path) };
}

/**
 * Lets the person pick where to save a text, and writes it there, whole or not at all.
 * @returns whether it was saved: false when no place was picked
 * @throws `PersonFileError` when the file cannot be written
 */
export async function saveTextFile(defaultName: string, text: string): Promise<boolean> {
  const options: SaveDialogOptions = { defaultPath: defaultName };
  const parent = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return false;
  await writePersonFile(filePath, text);
  return true;
}
