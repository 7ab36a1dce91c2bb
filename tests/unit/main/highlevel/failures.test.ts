import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../../../src/core/failure.ts';
import { OversizedError, TimedOutError } from '../../../../src/main/highlevel/exchange.ts';
import { failureOf, failureOfResponse, retryAfterMsOf } from '../../../../src/main/highlevel/failures.ts';

const replyOf = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
const refusalOf = (status: number, message: unknown): Response =>
  replyOf(status, { statusCode: status, message });
const HTML = '<!doctype html><title>Sign in to the hotel</title>';

describe("HighLevel's own words", () => {
  it.each<[number, unknown, FailureKind]>([
    [401, 'Invalid Private Integration token', 'token-invalid'],
    [401, 'Invalid JWT', 'token-not-private'],
    [401, 'version header was not found.', 'version-missing'],
    [401, ['version header was not found.', 'and more'], 'version-missing'],
    [401, 'The token is not authorized for this scope.', 'token-lacks-scope'],
    [401, 'This location is not accessible from this token!', 'token-of-other-location'],
    [403, 'The token does not have access to this location.', 'token-of-other-location'],
    [403, 'The token is not authorized for this scope.', 'token-lacks-scope'],
    [401, 'This authClass type is not allowed to access this scope. Please check', 'token-of-agency'],
    [403, ['This authClass type is not allowed to access this scope'], 'token-of-agency'],
    [401, 'Something new', 'token-invalid'],
    [403, 'Something new', 'token-refused'],
    [401, ['Something', 'new'], 'token-invalid'],
    [400, 'The platform is invalid.', 'request-refused'],
    [422, ['locationId must be a string'], 'request-refused'],
    [404, 'Cannot GET /somewhere', 'not-found'],
    [404, 'The account was not found.', 'not-found'],
    [408, 'Request time-out', 'service-error'],
    [429, 'Too many requests', 'rate-limited'],
    [500, 'Internal server error', 'service-error'],
    [503, 'Invalid Private Integration token', 'service-error'],
    [599, 'Anything', 'service-error'],
  ])('%d with %j is %s', async (status, message, kind) => {
    expect(await failureOfResponse(refusalOf(status, message))).toMatchObject({ kind });
  });

  it('are repeated when nothing better is known', async () => {
    expect(await failureOfResponse(refusalOf(422, ['a must be b', 'c must be d']))).toEqual({
      kind: 'request-refused',
      status: 422,
      message: 'a must be b c must be d',
    });
  });

  it('are plain text, for they reach terminals and logs', async () => {
    const failure = await failureOfResponse(refusalOf(400, 'No.\u001b[2J\r\ntray ready'));
    expect(failure).toMatchObject({ message: 'No. [2J  tray ready' });
  });

  it('are cut when they are endless', async () => {
    const failure = await failureOfResponse(refusalOf(400, 'x'.repeat(10_000)));
    expect(failure.kind === 'request-refused' && failure.message.length).toBe(300);
  });
});

describe('a reply that is not in the form of the API', () => {
  it.each<[number, string, FailureKind]>([
    [401, HTML, 'unreadable-reply'],
    [403, HTML, 'unreadable-reply'],
    [403, '', 'unreadable-reply'],
    [403, '{"error":"blocked"}', 'unreadable-reply'],
    [403, '{"message":{"deep":true}}', 'unreadable-reply'],
    [400, HTML, 'unreadable-reply'],
    [407, HTML, 'unreadable-reply'],
    [407, '', 'unreachable'],
    [511, HTML, 'unreadable-reply'],
    [511, '', 'unreadable-reply'],
    [300, '', 'unreadable-reply'],
    [404, HTML, 'not-found'],
    [500, HTML, 'service-error'],
    [429, HTML, 'rate-limited'],
  ])('%d with %j says nothing about the token: %s', async (status, body, kind) => {
    expect(await failureOfResponse(replyOf(status, body))).toMatchObject({ kind });
  });
});

describe('the words of a validator in front of the API', () => {
  const problemOf = (status: number, more: object): Response =>
    replyOf(status, { type: 'https://example.com/errors', title: 'Invalid request', status, ...more });

  it.each<[number, object, FailureKind]>([
    [401, { title: 'Invalid security scheme used', detail: 'A token is missing.' }, 'token-invalid'],
    [403, { title: 'Forbidden' }, 'token-refused'],
    [401, { detail: 'Invalid JWT' }, 'token-not-private'],
    [422, { validation: [{ location: ['header', 'Version'], message: 'must be v3' }] }, 'version-missing'],
    [400, { detail: 'Request header version must be v3' }, 'version-missing'],
    [422, { validation: [{ location: ['path', 'locationId'] }] }, 'request-refused'],
    [400, {}, 'request-refused'],
  ])('%d with %j is %s', async (status, more, kind) => {
    expect(await failureOfResponse(problemOf(status, more))).toMatchObject({ kind });
  });

  it('are repeated, the detail before the title', async () => {
    const detailed = await failureOfResponse(problemOf(422, { detail: 'locationId is too short' }));
    expect(detailed).toEqual({ kind: 'request-refused', status: 422, message: 'locationId is too short' });
    expect(await failureOfResponse(problemOf(422, {}))).toMatchObject({ message: 'Invalid request' });
  });

  it('may be none at all', async () => {
    expect(await failureOfResponse(replyOf(422, ''))).toMatchObject({ kind: 'request-refused', message: '' });
  });

  it('are not looked for in a web page', async () => {
    const page = '<!doctype html><p>Your browser is of an old version.</p>';
    expect(await failureOfResponse(replyOf(422, page))).toEqual({ kind: 'unreadable-reply' });
  });
});

describe('a connection that fails', () => {
  const caused = (code: string): Error =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code }) });

  it.each<[string, Error, FailureKind]>([
    ['ENOTFOUND', caused('ENOTFOUND'), 'offline'],
    ['EAI_AGAIN', caused('EAI_AGAIN'), 'offline'],
    ['ENETUNREACH', caused('ENETUNREACH'), 'offline'],
    ['ERR_INTERNET_DISCONNECTED', new Error('net::ERR_INTERNET_DISCONNECTED'), 'offline'],
    ['ERR_NAME_NOT_RESOLVED', new Error('net::ERR_NAME_NOT_RESOLVED'), 'offline'],
    ['ERR_NETWORK_CHANGED', new Error('net::ERR_NETWORK_CHANGED'), 'offline'],
    ['ECONNREFUSED', caused('ECONNREFUSED'), 'unreachable'],
    ['ECONNRESET', caused('ECONNRESET'), 'unreachable'],
    ['ERR_CONNECTION_REFUSED', new Error('net::ERR_CONNECTION_REFUSED'), 'unreachable'],
    ['ERR_PROXY_CONNECTION_FAILED', new Error('net::ERR_PROXY_CONNECTION_FAILED'), 'unreachable'],
    ['anything else', new Error('who knows'), 'unreachable'],
    ['CERT_HAS_EXPIRED', caused('CERT_HAS_EXPIRED'), 'insecure'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', caused('DEPTH_ZERO_SELF_SIGNED_CERT'), 'insecure'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', caused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'insecure'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', caused('ERR_TLS_CERT_ALTNAME_INVALID'), 'insecure'],
    ['ERR_CERT_AUTHORITY_INVALID', new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'insecure'],
    ['ERR_SSL_PROTOCOL_ERROR', new Error('net::ERR_SSL_PROTOCOL_ERROR'), 'insecure'],
    ['no reply in time', new TimedOutError('late'), 'timed-out'],
    ['too large a reply', new OversizedError('large'), 'oversized-reply'],
  ])('by %s', async (_, error, kind) => {
    expect(failureOf(error)).toEqual({ kind });
  });

  it('with something that is no error at all', async () => {
    expect(failureOf('ENOTFOUND')).toEqual({ kind: 'offline' });
    expect(failureOf(undefined)).toEqual({ kind: 'unreachable' });
  });
});

describe('"Retry-After"', () => {
  const NOW = Date.parse('2026-11-24T12:00:00Z');

  it.each([
    ['7', 7_000],
    [' 7 ', 7_000],
    ['0', 0],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 11:59:00 GMT', 0],
    ['soon', null],
    ['', null],
  ])('of %j is %s ms', (text, ms) => {
    expect(retryAfterMsOf(replyOf(429, '', { 'retry-after': text }), NOW)).toBe(ms);
  });

  it('may be missing', () => {
    expect(retryAfterMsOf(replyOf(429, ''))).toBeNull();
  });

  it('is kept with the failure, for the schedule', async () => {
    expect(await failureOfResponse(replyOf(429, '', { 'retry-after': '90' }))).toEqual({
      kind: 'rate-limited',
      retryAfterMs: 90_000,
    });
  });
});
