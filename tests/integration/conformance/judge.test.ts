import { expect, it } from 'vitest';
import { judge } from '../../conformance/judge.ts';
import type { OpenApiFile, OpenApiSchema } from '../../conformance/open-api-file.ts';
import { ask, type StageRequest } from '../../conformance/scenario.ts';

type Operation = OpenApiFile['paths'][string][string];

const json = (schema: OpenApiSchema) => ({ content: { 'application/json': { schema } } });
const text = { type: 'string' };
const envelope = { success: { type: 'boolean' }, statusCode: { type: 'number' }, message: text };
const account = {
  id: text,
  oauthId: text,
  profileId: text,
  name: text,
  platform: text,
  type: text,
  expire: { type: 'string', format: 'date-time' },
  isExpired: { type: 'boolean' },
  meta: { type: 'object' },
};
const group = { id: text, name: text, accountIds: { type: 'array', items: text } };

const VERSION_HEADER = {
  name: 'Version',
  in: 'header',
  required: true,
  schema: { type: 'string', enum: ['v3'] },
} as const;

const results = (accountProperties: object) => ({
  type: 'object',
  properties: {
    accounts: { type: 'array', items: { type: 'object', properties: accountProperties } },
    groups: { type: 'array', items: { $ref: '#/components/schemas/Group' } },
  },
});

/** A file of our own that knows one operation, right but for what a test changes. */
function fileWith(change: Partial<Operation> = {}, accountProperties: object = account): OpenApiFile {
  const list: Operation = {
    parameters: [VERSION_HEADER],
    security: [{ bearer: [] }],
    responses: {
      200: json({
        allOf: [
          { type: 'object', properties: envelope },
          {
            type: 'object',
            properties: { results: { allOf: [{ $ref: '#/components/schemas/Results' }] } },
            required: ['results'],
          },
        ],
      }),
      401: json({
        type: 'object',
        properties: { statusCode: { type: 'number' }, message: text, error: text },
      }),
    },
    ...change,
  };
  return {
    openapi: '3.0.0',
    paths: { '/social-media-posting/{locationId}/accounts': { get: list } },
    components: {
      schemas: { Group: { type: 'object', properties: group }, Results: results(accountProperties) },
    },
  };
}

/** What is found about one request for the list of accounts. */
async function violationsOf(file: OpenApiFile, request: StageRequest = {}, query = '') {
  const verdict = await judge('v3', file, [
    {
      name: 'list',
      isProper: true,
      run: async (stage) =>
        void (await ask(stage, `/social-media-posting/${stage.location.id}/accounts${query}`, request)),
    },
  ]);
  return verdict.violations.map((one) => one.replace(/^.*?(request|reply) to list: /, '$1: '));
}

it('finds nothing where everything is as described', async () => {
  expect(await violationsOf(fileWith())).toEqual([]);
});

it.each([
  [
    'a header of another value',
    { headers: { version: 'v2' } },
    '',
    /^request: header parameter Version: .*"v2"$/,
  ],
  [
    'a missing header',
    { headers: { version: undefined } },
    '',
    'request: header parameter Version is missing',
  ],
  ['a missing token', { headers: { authorization: undefined } }, '', 'request: the bearer token is missing'],
  ['a query that is not named', {}, '?all=1', 'request: query parameter all is not named by the file'],
  [
    'a status that is not named',
    { headers: { version: 'v2' } },
    '',
    'reply: status 422 is not named by the file',
  ],
])('finds %s', async (_what, request, query, expected) => {
  expect(await violationsOf(fileWith(), request, query)).toContainEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
});

it.each([
  [
    'a field of another type',
    { ...account, isExpired: text },
    '/results/accounts/0/isExpired must be string',
  ],
  [
    'a format that is not kept',
    { ...account, name: { type: 'string', format: 'date-time' } },
    'must match format',
  ],
  [
    'a field that is not named',
    { ...account, oauthId: undefined },
    'must NOT have unevaluated properties ("oauthId")',
  ],
])('finds %s in a reply', async (_what, properties, part) => {
  const named = Object.fromEntries(Object.entries(properties).filter(([, schema]) => schema !== undefined));
  expect((await violationsOf(fileWith({}, named))).join('\n')).toContain(part);
});

it('takes a word where the type is an object and the example is a word, in replies only', async () => {
  const slip = { ...account, platform: { type: 'object', example: 'facebook' } };
  expect(await violationsOf(fileWith({}, slip))).toEqual([]);
  const strict = { ...account, platform: { type: 'object' } };
  expect((await violationsOf(fileWith({}, strict))).join('\n')).toContain('/platform must be object');
});

it('finds a query that is required and not sent', async () => {
  const page = { name: 'page', in: 'query', required: true, schema: text } as const;
  expect(await violationsOf(fileWith({ parameters: [VERSION_HEADER, page] }))).toEqual([
    'request: query parameter page is missing',
  ]);
});

it('finds a path that the file does not have', async () => {
  const file = { ...fileWith(), paths: {} };
  expect(await violationsOf(file)).toEqual(['request: the file has no such path']);
});

it('finds a scenario that does not end well, and judges what it has sent', async () => {
  const { violations, findings } = await judge('v3', fileWith(), [
    {
      name: 'give up',
      isProper: true,
      run: async (stage) => {
        await ask(stage, `/social-media-posting/${stage.location.id}/accounts`);
        throw new Error('Enough.');
      },
    },
  ]);
  expect(violations).toEqual(['give up did not end well: Enough.']);
  expect(findings).toMatchObject([{ requests: { judged: 1, valid: 1 } }]);
});

it('does not judge requests that are sent to see how they are refused', async () => {
  const { violations, findings } = await judge('v3', fileWith(), [
    {
      name: 'list',
      isProper: false,
      run: async (stage) =>
        void (await ask(stage, `/social-media-posting/${stage.location.id}/accounts`, {
          headers: { version: undefined },
        })),
    },
  ]);
  expect(violations).toEqual([]);
  expect(findings).toMatchObject([{ requests: { judged: 0 }, replies: { judged: 1, valid: 1 } }]);
});

const BODY_CASES = [
  ['a body of another type', { count: '1' }, 'request: body: /count must be number'],
  ['a missing field', {}, "request: body: the value must have required property 'count'"],
  [
    'a field that is not named',
    { count: 1, cuont: 1 },
    'request: body: the value must NOT have unevaluated properties ("cuont")',
  ],
  ['a missing body', undefined, 'request: the body is missing'],
] as const;

it.each(BODY_CASES)('finds %s', async (_what, body, expected) => {
  const schema = { type: 'object', properties: { count: { type: 'number' } }, required: ['count'] };
  const file: OpenApiFile = {
    ...fileWith(),
    paths: {
      '/social-media-posting/{locationId}/posts/list': {
        post: {
          parameters: [VERSION_HEADER],
          security: [],
          requestBody: { required: true, ...json(schema) },
          responses: { 422: { content: {} } },
        },
      },
    },
  };
  const { violations } = await judge('v3', file, [
    {
      name: 'list',
      isProper: true,
      run: async (stage) =>
        void (await ask(stage, `/social-media-posting/${stage.location.id}/posts/list`, {
          method: 'POST',
          body,
        })),
    },
  ]);
  expect(violations.map((one) => one.replace(/^.*?(request|reply) to list: /, '$1: '))).toEqual([expected]);
});
