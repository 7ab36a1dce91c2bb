import type { Exchange } from './exchange.ts';
import type { OpenApiOperation } from './open-api-file.ts';
import type { Operation } from './operation.ts';
import { parseJson } from './parse-json.ts';

/** All that an operation's description forbids about a request, in words. */
export function checkRequest(operation: Operation, exchange: Exchange): readonly string[] {
  return [
    ...parameterFaults(operation, exchange),
    ...queryFaults(operation.description, exchange),
    ...securityFaults(operation.description, exchange),
    ...bodyFaults(operation, exchange),
  ];
}

function parameterFaults(operation: Operation, exchange: Exchange): readonly string[] {
  const parts = operation.partsOf(exchange.method, exchange.path) ?? {};
  return operation.description.parameters.flatMap((parameter) => {
    const value = sentValueOf(parameter, exchange, parts);
    const called = `${parameter.in} parameter ${parameter.name}`;
    if (value === undefined) return parameter.required ? [`${called} is missing`] : [];
    return operation
      .faultsOf(value, parameter.schema, 'request')
      .map((fault) => `${called}: ${fault}, not ${JSON.stringify(value)}`);
  });
}

function sentValueOf(
  parameter: OpenApiOperation['parameters'][number],
  { query, headers }: Exchange,
  parts: Readonly<Record<string, string>>,
): string | undefined {
  switch (parameter.in) {
    case 'path':
      return decodeURIComponent(parts[parameter.name] ?? '');
    case 'query':
      return query.get(parameter.name) ?? undefined;
    case 'header':
      return headers.get(parameter.name) ?? undefined;
  }
}

function queryFaults({ parameters }: OpenApiOperation, { query }: Exchange): readonly string[] {
  const known = parameters.filter((one) => one.in === 'query').map((one) => one.name);
  return [...query.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => `query parameter ${name} is not named by the file`);
}

/** Each scheme of the files is a bearer token. */
function securityFaults({ security }: OpenApiOperation, { headers }: Exchange): readonly string[] {
  const isWanted = security.some((scheme) => Object.keys(scheme).length > 0);
  const isGiven = /^Bearer \S+$/.test(headers.get('authorization') ?? '');
  return isWanted && !isGiven ? ['the bearer token is missing'] : [];
}

function bodyFaults(operation: Operation, { method, path, headers, body }: Exchange): readonly string[] {
  const wanted = operation.description.requestBody;
  if (!wanted) return body === '' ? [] : ['a body is sent, and the file names none'];
  if (body === '') return wanted.required ? ['the body is missing'] : [];
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const content = wanted.content[type];
  if (!content) return [`the content type "${type}" is not named by the file`];
  const value = parseJson(body);
  if (value === undefined) return ['the body is not JSON'];
  const platform = operation.partsOf(method, path)?.platform;
  return operation
    .faultsOf(value, content.schema ?? {}, 'request', platform)
    .map((fault) => `body: ${fault}`);
}
