import * as v from 'valibot';
import { bearerTokenOf } from './admission.ts';
import { type Agency, locationOfPit } from './agency.ts';
import { jsonReply, type Reply, type SimulatedRequest } from './messages.ts';

const scope = {
  /** How many requests it strikes; without it every one, until faults are cleared. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Only requests with the token of this location. */
  locationId: v.optional(v.string()),
  /** Only requests whose path begins so. */
  path: v.optional(v.string()),
};

const plainFault = <const Kind extends string>(kind: Kind) =>
  v.strictObject({ kind: v.literal(kind), ...scope });

/** A reply of spaces, made while it is sent. */
const floodFault = <const Kind extends string>(kind: Kind) =>
  v.strictObject({
    kind: v.literal(kind),
    /** How long the body is, once it is unpacked. */
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024 ** 3)),
    ...scope,
  });

/** How the API can be made to misbehave. */
export const FaultSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    /** A string is sent as it is, anything else as JSON. */
    body: v.optional(v.unknown()),
    headers: v.optional(v.record(v.string(), v.string())),
    ...scope,
  }),
  plainFault('hang'),
  plainFault('hang-after-headers'),
  plainFault('reset'),
  plainFault('reset-after-headers'),
  plainFault('cut-off-json'),
  plainFault('html'),
  plainFault('empty-body'),
  plainFault('slow-loris'),
  floodFault('large-body'),
  floodFault('gzip-bomb'),
  v.strictObject({
    kind: v.literal('slow'),
    delayMs: v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)),
    ...scope,
  }),
]);

export type Fault = Readonly<v.InferOutput<typeof FaultSchema>>;

/** What is to happen on the connection. */
export type Delivery =
  | {
      readonly kind: 'reply' | 'hang-after-headers' | 'reset-after-headers' | 'drip';
      readonly reply: Reply;
    }
  /** The body follows the reply's own, which is empty. */
  | { readonly kind: 'flood'; readonly reply: Reply; readonly bytes: number; readonly isPacked: boolean }
  | { readonly kind: 'picture'; readonly png: Buffer }
  | { readonly kind: 'delayed'; readonly reply: Reply; readonly delayMs: number }
  | { readonly kind: 'hang' | 'reset' };

const HTML_PAGE =
  '<!doctype html><title>Just a moment…</title><h1>Please wait while we check your browser</h1>';

/**
 * What a fault makes of a request. Faults that spoil the reply ask for the answer, so the request takes
 * effect; with the others it does not.
 */
export function deliveryOf(fault: Fault, answer: () => Reply): Delivery {
  switch (fault.kind) {
    case 'status':
      return { kind: 'reply', reply: statusReply(fault) };
    case 'html':
      return {
        kind: 'reply',
        reply: { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: HTML_PAGE },
      };
    case 'empty-body':
      return { kind: 'reply', reply: { ...jsonReply(200, null), body: '' } };
    case 'cut-off-json':
      return { kind: 'reply', reply: cutOff(answer()) };
    case 'slow':
      return { kind: 'delayed', reply: answer(), delayMs: fault.delayMs };
    case 'slow-loris':
      return { kind: 'drip', reply: answer() };
    case 'large-body':
    case 'gzip-bomb':
      return {
        kind: 'flood',
        reply: { ...jsonReply(200, null), body: '' },
        bytes: fault.bytes,
        isPacked: fault.kind === 'gzip-bomb',
      };
    case 'hang':
    case 'reset':
      return { kind: fault.kind };
    case 'hang-after-headers':
    case 'reset-after-headers':
      return { kind: fault.kind, reply: answer() };
  }
}

/** The same delivery with headers added to its reply, if it has one; the reply's own win. */
export function withHeaders(delivery: Delivery, headers: Reply['headers']): Delivery {
  if (!('reply' in delivery)) return delivery;
  const { reply } = delivery;
  return { ...delivery, reply: { ...reply, headers: { ...headers, ...reply.headers } } };
}

function statusReply(fault: Extract<Fault, { kind: 'status' }>): Reply {
  const value = fault.body ?? { statusCode: fault.status, message: 'This failure was asked for.' };
  const usual = jsonReply(fault.status, value);
  const body = typeof value === 'string' ? value : usual.body;
  return { ...usual, headers: { ...usual.headers, ...fault.headers }, body };
}

const cutOff = (reply: Reply): Reply => ({
  ...reply,
  body: reply.body.slice(0, Math.floor(reply.body.length / 2)),
});

/** The oldest fault that strikes this request, and what is left of the faults after it has. */
export function drawFault(
  faults: readonly Fault[],
  request: SimulatedRequest,
  agency: Agency,
): { readonly fault: Fault | undefined; readonly left: readonly Fault[] } {
  const locationId = locationOfPit(agency, bearerTokenOf(request) ?? '')?.id;
  const fault = faults.find(
    (one) =>
      (one.locationId === undefined || one.locationId === locationId) &&
      request.path.startsWith(one.path ?? ''),
  );
  if (fault?.times === undefined) return { fault, left: faults };
  return { fault, left: faults.flatMap((one) => (one === fault ? lessOnce(one, fault.times ?? 1) : [one])) };
}

const lessOnce = (fault: Fault, times: number): readonly Fault[] =>
  times > 1 ? [{ ...fault, times: times - 1 }] : [];
