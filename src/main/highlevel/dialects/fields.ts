import * as v from 'valibot';

/** The ID of an account. "." and ".." would climb out of the path of a later request. */
export const IdSchema = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.trim(),
  v.minLength(1),
  v.maxLength(200),
  v.check((id) => id !== '.' && id !== '..'),
);

/** A field that cannot be read is taken as absent: it must not hide the account it belongs to. */
export const optionalText = v.fallback(v.nullish(v.string()), null);
