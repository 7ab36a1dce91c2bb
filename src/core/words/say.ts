import type { Catalog, WordKey } from './catalog.ts';
import { type FillArguments, fillText, type Text } from './text.ts';

/** The languages that Relink speaks. */
export const LANGUAGES = ['en', 'de', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All texts in one language; plain values, so that main can hand them to the window. */
export type Words = Readonly<Record<WordKey, Text>>;

/** Puts a text of the catalog into the person's words. */
export interface Say {
  <Key extends WordKey>(key: Key, ...fill: FillArguments<Catalog[Key]>): string;
  /** BCP 47: the language with the region of the computer, for dates, ages and numbers. */
  readonly locale: string;
}

/** A language and all its texts. */
export interface Speech {
  /** BCP 47: the language with the region of the computer. */
  readonly locale: string;
  readonly words: Words;
}

/** @param speech asked at each text, so that another language is spoken from the next text on */
export function createSay(speech: () => Speech): Say {
  const say = <Key extends WordKey>(key: Key, ...fill: FillArguments<Catalog[Key]>): string => {
    const { words, locale } = speech();
    return fillText(words[key], fill[0] ?? {}, locale);
  };
  return Object.defineProperties(say, { locale: { get: () => speech().locale } }) as typeof say & {
    readonly locale: string;
  };
}

/** The language and region to use: the chosen language, or else the first of the system's that Relink speaks. */
export function localeOf(chosen: Language | 'system', systemLocales: readonly string[]): string {
  const isSpoken = (locale: string): boolean => LANGUAGES.some((language) => language === languageOf(locale));
  const wanted = chosen === 'system' ? isSpoken : (locale: string) => languageOf(locale) === chosen;
  return systemLocales.find(wanted) ?? (chosen === 'system' ? 'en-US' : chosen);
}

const languageOf = (locale: string): string => locale.split('-', 1)[0]?.toLowerCase() ?? '';

/** The language of a locale; English for one that Relink does not speak. */
export const spokenLanguageOf = (locale: string): Language =>
  LANGUAGES.find((language) => language === languageOf(locale)) ?? 'en';
