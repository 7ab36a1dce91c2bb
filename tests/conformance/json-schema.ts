import type { OpenApiSchema } from './open-api-file.ts';

/**
 * How strictly a schema is read. A request must satisfy the file as it stands. In a reply, `type: object` beside an
 * example that is a word (`"facebook"`) is taken as a slip of the file's generator: the example's type will do too.
 */
export type Strictness = 'request' | 'reply';

/** Where the file keeps its named schemas, and where JSON Schema does. */
const FILE_PREFIX = '#/components/schemas/';
const JSON_PREFIX = '#/$defs/';

type Definitions = Readonly<Record<string, OpenApiSchema>>;

/**
 * A schema of OpenAPI 3.0 as JSON Schema 2019-09. Nearly every field of the files is optional, so a misspelled one would
 * pass; therefore an object that names its properties may have no others.
 */
export function jsonSchemaOf(
  schema: OpenApiSchema,
  definitions: Definitions,
  strictness: Strictness,
): object {
  const closed = (part: unknown): unknown => {
    if (!isSchema(part)) return part;
    const opened = open(part);
    return namesProperties(part, definitions) ? { ...opened, unevaluatedProperties: false } : opened;
  };
  /** The same without the ban on other properties, for a part of a combination. */
  const open = (part: OpenApiSchema): Readonly<Record<string, unknown>> => {
    if (typeof part.$ref === 'string') return { $ref: part.$ref.replace(FILE_PREFIX, JSON_PREFIX) };
    const { oneOf, anyOf = oneOf, allOf, items, properties, required, example, ...rest } = part;
    return {
      ...rest,
      ...(strictness === 'reply' ? typeBesides(part, example) : {}),
      ...(items === undefined ? {} : { items: closed(items) }),
      ...(allOf === undefined ? {} : { allOf: partsOf(allOf).map(open) }),
      // The alternatives of the files overlap, so exactly one never fits.
      ...(anyOf === undefined ? {} : { anyOf: partsOf(anyOf).map(open) }),
      ...(required === undefined ? {} : { required }),
      ...namedProperties(properties, required, closed),
    };
  };
  return {
    ...(closed(schema) as object),
    $defs: Object.fromEntries(Object.entries(definitions).map(([name, one]) => [name, open(one)])),
  };
}

const isSchema = (value: unknown): value is OpenApiSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partsOf = (value: unknown): readonly OpenApiSchema[] =>
  Array.isArray(value) ? value.filter(isSchema) : [];

/** What is required counts as named, even where the file forgets to describe it. */
function namedProperties(properties: unknown, required: unknown, convert: (part: unknown) => unknown) {
  const described = isSchema(properties) ? Object.entries(properties) : [];
  const demanded = Array.isArray(required)
    ? required.map((name: unknown) => [String(name), {}] as const)
    : [];
  const all = [...demanded, ...described.map(([name, one]) => [name, convert(one)] as const)];
  return all.length === 0 ? {} : { properties: Object.fromEntries(all) };
}

function typeBesides({ type, properties }: OpenApiSchema, example: unknown): object {
  const isSlip = type === 'object' && properties === undefined && example !== undefined && !isSchema(example);
  return isSlip && !Array.isArray(example) ? { type: ['object', typeof example] } : {};
}

function namesProperties(schema: OpenApiSchema, definitions: Definitions): boolean {
  if (typeof schema.$ref === 'string') {
    const target = definitions[schema.$ref.slice(FILE_PREFIX.length)];
    return target !== undefined && namesProperties(target, definitions);
  }
  if (schema.additionalProperties !== undefined) return false;
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(partsOf);
  return isSchema(schema.properties) || parts.some((part) => namesProperties(part, definitions));
}

/**
 * The alternative that belongs to a platform: the one whose title names it (`Tiktok Business` for `tiktok-business`,
 * `Google Business Account` for `google`). Without one, any alternative will do.
 */
export function schemaForPlatform(
  schema: OpenApiSchema,
  platform: string | undefined,
  definitions: Definitions,
): OpenApiSchema {
  if (platform === undefined || schema.oneOf === undefined) return schema;
  const alternatives = partsOf(schema.oneOf).map((part) => ({
    part,
    title: titleOf(part, definitions).toLowerCase().replaceAll(' ', '-'),
  }));
  const chosen =
    alternatives.find(({ title }) => title === platform) ??
    alternatives.find(({ title }) => title.startsWith(`${platform}-`));
  return chosen?.part ?? schema;
}

function titleOf(part: OpenApiSchema, definitions: Definitions): string {
  const target = typeof part.$ref === 'string' ? definitions[part.$ref.slice(FILE_PREFIX.length)] : part;
  return String(target?.title ?? '');
}
