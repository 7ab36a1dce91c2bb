/** Lifts what a file holds from one version to the next. */
export type Migration = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * The content of a file, lifted to the newest version: the number of migrations. A file without a version is of
 * version 0, from before files had one.
 *
 * @returns the version alone when a newer Relink wrote the file
 * @throws Error when the content is no object, or its version no version
 */
export function migrateContent(
  content: unknown,
  migrations: readonly Migration[],
): { readonly content: Readonly<Record<string, unknown>> } | { readonly newerVersion: number } {
  if (!isRecord(content)) throw new Error('The file does not hold an object.');
  const { version = 0 } = content;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new Error('The file has a version that is none.');
  }
  if (version > migrations.length) return { newerVersion: version };
  return { content: migrations.slice(version).reduce((older, migrate) => migrate(older), content) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
