import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type FailureId, sentenceOfId } from '../../core/failure-table.ts';

const MAX_IMPORT_BYTES = 5 * 1024 * 1024;

/**
 * Reads a text file that a person has picked.
 * @throws an error whose message is a plain sentence, when it cannot be read or is larger than 5 MB
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
 * @throws an error whose message is a plain sentence
 */
export async function writePersonFile(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (error) {
    throw fileError('file-not-saved', path, error);
  }
}

const fileError = (id: FailureId, path: string, cause?: unknown): Error =>
  new Error(sentenceOfId(id, { name: basename(path) }), { cause });
