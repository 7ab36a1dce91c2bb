import * as v from 'valibot';
import { parseJson, type Reply, type SimulatedRequest } from '../messages.ts';
import { unprocessable } from './replies.ts';

export type ReadBody<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** Reads a request's JSON body; the refusal names everything that is wrong with it. */
export function readBody<T>(request: SimulatedRequest, schema: v.GenericSchema<unknown, T>): ReadBody<T> {
  const parsed = v.safeParse(schema, parseJson(request.body));
  if (parsed.success) return { kind: 'read', value: parsed.output };
  return { kind: 'refused', reply: unprocessable(parsed.issues.map(sentenceOf)) };
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the body';
  return issue.received === 'undefined'
    ? `${place} should not be empty`
    : `${place} must be ${issue.expected ?? 'valid'}`;
}
