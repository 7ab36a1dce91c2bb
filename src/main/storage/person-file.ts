import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { sentenceOfId, sentenceOfTrouble, type Trouble, troubleOf } from '../../core/failure-table.ts';
import type { Say } from '../../core/words/say.ts';
import { sayInEnglish } from '../../core/words/speech.ts';

const MAX_IMPORT_BYTES = 5 * 1024 * 1024;

/** A file that a person has picked does not do. Its message is for the log. */
export class PersonFileError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause: unknown) {
    super(sentenceOfTrouble(trouble, sayInEnglish), { cause });
    this.trouble = trouble;
  }
}

/** Why nothing came of a file, in the person's words. */
export const sentenceOfFileError = (error: unknown, say: Say): string =>
  error instanceof PersonFileError
    ? sentenceOfTrouble(error.trouble, say)
    : sentenceOfId('file-unusable', say);

/**
 * Reads a text file that a person has picked.
 * @throws {@link PersonFileError} when it cannot be read or is larger than 5 MB
 */
export async function readPersonFile(path: string): Promise<string> {
  const info = await stat(path).catch((error: unknown) => {
    throw fileError('file-not-read', path, error);
  });
  if (info.size > MAX_IMPORT_BYTES) throw fileError('file-too-large', path);
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError('file-not-read', path, error);
  });
}

/**
 * Writes a text where a person has asked for it, whole or not at all.
 * @throws {@link PersonFileError}
 */
export async function writePersonFile(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (error) {
    throw fileError('file-not-saved', path, error);
  }
}

type FileFailureId = 'file-not-saved' | 'file-not-read' | 'file-too-large';

const fileError = (id: FileFailureId, path: string, cause?: unknown): PersonFileError =>
  new PersonFileError(troubleOf(id, { name: basename(path) }), cause);
