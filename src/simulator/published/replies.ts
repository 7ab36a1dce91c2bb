import { jsonReply, type Reply } from '../messages.ts';

/** The envelope of every successful answer about social media. */
export const success = (statusCode: 200 | 201, message: string, results: unknown): Reply =>
  jsonReply(statusCode, { success: true, statusCode, message, results });

export const badRequest = (message: string): Reply => jsonReply(400, { statusCode: 400, message });

export const unauthorized = (message: string): Reply =>
  jsonReply(401, { statusCode: 401, message, error: 'Unauthorized' });

export const unprocessable = (message: readonly string[]): Reply =>
  jsonReply(422, { statusCode: 422, message, error: 'Unprocessable Entity' });

/** The refusal of a request without one of these query parameters, or undefined. */
export function missingRefusal(query: URLSearchParams, names: readonly string[]): Reply | undefined {
  const missing = names.filter((name) => !query.get(name));
  if (missing.length === 0) return undefined;
  return unprocessable(
    missing.flatMap((name) => [`${name} must be a string`, `${name} should not be empty`]),
  );
}
