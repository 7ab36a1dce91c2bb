/**
 * Makes something once for each locale (BCP 47). Formatters take longer to make than all that is done with them, and
 * the window says hundreds of texts at once.
 */
export function oncePerLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}
