import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { Exchange } from './exchange.ts';
import { jsonSchemaOf, type Strictness, schemaForPlatform } from './json-schema.ts';
import type { OpenApiFile, OpenApiOperation, OpenApiSchema } from './open-api-file.ts';

/** One operation of an OpenAPI file. */
export interface Operation {
  /** Like `GET /locations/{locationId}`. */
  readonly name: string;
  readonly description: OpenApiOperation;
  /** What the variable parts of a path that fits have caught; undefined when it does not fit. */
  readonly partsOf: (method: string, path: string) => Readonly<Record<string, string>> | undefined;
  /** What is wrong with a value, in words; nothing when the schema allows it. */
  readonly faultsOf: (
    value: unknown,
    schema: OpenApiSchema,
    strictness: Strictness,
    platform?: string,
  ) => readonly string[];
}

/** Fixed paths before variable ones, as the first that fits is meant. */
export function operationsOf(file: OpenApiFile): readonly Operation[] {
  const faultsOf = validatorOf(file);
  const operations = Object.entries(file.paths).flatMap(([template, byMethod]) =>
    Object.entries(byMethod).map(([method, description]): Operation => {
      const pattern = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
      return {
        name: `${method.toUpperCase()} ${template}`,
        description,
        faultsOf,
        partsOf: (sent, path) => {
          const caught = sent.toLowerCase() === method ? pattern.exec(path) : null;
          return caught ? { ...caught.groups } : undefined;
        },
      };
    }),
  );
  return operations.sort((one, other) => variablesIn(one.name) - variablesIn(other.name));
}

const variablesIn = (template: string): number => template.split('{').length;

export const operationFor = (
  operations: readonly Operation[],
  { method, path }: Pick<Exchange, 'method' | 'path'>,
): Operation | undefined => operations.find((one) => one.partsOf(method, path));

function validatorOf({ components: { schemas } }: OpenApiFile): Operation['faultsOf'] {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats(ajv);
  const known = new Map<string, ValidateFunction>();
  return (value, schema, strictness, platform) => {
    const meant = schemaForPlatform(schema, platform, schemas);
    const key = `${strictness} ${JSON.stringify(meant)}`;
    const validate = known.get(key) ?? ajv.compile(jsonSchemaOf(meant, schemas, strictness));
    known.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath || 'the value'} ${message} ${detailOf(params)}`.trim(),
    );
  };
}

const detailOf = (params: Readonly<Record<string, unknown>>): string => {
  const detail = params.unevaluatedProperty ?? params.additionalProperty ?? params.allowedValues;
  return detail === undefined ? '' : `(${JSON.stringify(detail)})`;
};
