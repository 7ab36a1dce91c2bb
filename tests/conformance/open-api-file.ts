import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** The versions of HighLevel's published API, and the file that describes each. */
export const VERSIONS = ['2021-07-28', 'v3'] as const;
export type Version = (typeof VERSIONS)[number];

export const fileNameOf = (version: Version): string => `highlevel-${version}.openapi.json`;

const Schema = v.record(v.string(), v.unknown());
/** A schema object of OpenAPI 3.0, looked into only where it is needed. */
export type OpenApiSchema = Readonly<v.InferOutput<typeof Schema>>;

const Content = v.optional(v.record(v.string(), v.object({ schema: v.optional(Schema) })), {});

const OperationSchema = v.object({
  parameters: v.optional(
    v.array(
      v.object({
        name: v.string(),
        in: v.picklist(['path', 'query', 'header']),
        required: v.optional(v.boolean(), false),
        schema: Schema,
      }),
    ),
    [],
  ),
  requestBody: v.optional(v.object({ required: v.optional(v.boolean(), false), content: Content })),
  responses: v.record(v.string(), v.object({ content: Content })),
  security: v.optional(v.array(v.record(v.string(), v.unknown())), []),
});

const FileSchema = v.object({
  openapi: v.pipe(v.string(), v.startsWith('3.0.')),
  paths: v.record(v.string(), v.record(v.string(), OperationSchema)),
  components: v.object({ schemas: v.record(v.string(), Schema) }),
});

export type OpenApiFile = Readonly<v.InferOutput<typeof FileSchema>>;
export type OpenApiOperation = Readonly<v.InferOutput<typeof OperationSchema>>;

/** A file that cannot be used; the message is a plain sentence. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** @throws {UnusableFile} */
export function readOpenApiFile(folder: string, version: Version): OpenApiFile {
  const path = join(folder, fileNameOf(version));
  try {
    return v.parse(v.pipe(v.string(), v.parseJson(), FileSchema), readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnusableFile(`${path} cannot be read as an OpenAPI 3.0 file: ${why}`);
  }
}
