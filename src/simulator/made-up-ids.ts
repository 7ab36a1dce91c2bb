import { createHash } from 'node:crypto';

/** Made-up ids are drawn from what they stand for, so that every start gives the same ones. */
const digestOf = (seed: string): Buffer => createHash('sha256').update(seed).digest();

/** 24 hexadecimal digits, as the ids of logins. */
export const hexIdOf = (seed: string): string => digestOf(seed).toString('hex').slice(0, 24);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 20 letters and digits, as the ids of users and companies. */
export const wordIdOf = (seed: string): string =>
  [...digestOf(seed).subarray(0, 20)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');

/** 15 decimal digits, as the ids that the platforms themselves give. */
export const digitsOf = (seed: string): string =>
  `1${(digestOf(seed).readBigUInt64BE() % 10n ** 14n).toString().padStart(14, '0')}`;
