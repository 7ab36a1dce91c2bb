/** Holds names and what somebody else wrote: these read the same in every language, as a date may. */
const NAMES = 'bdi, code, kbd, pre, time, .brand, .initials, .menu-path, .location-mark, option[lang]';
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** Every text below an element that is seen or read out, except for names. */
export function drawnTextsOf(root: Element): readonly string[] {
  const elements = [root, ...root.querySelectorAll('*')].filter((element) => !element.closest(NAMES));
  const texts = elements.flatMap((element) => [
    ...[...element.childNodes].filter(isText).map(({ textContent }) => textContent ?? ''),
    ...ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''),
  ]);
  return texts.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

const isText = ({ nodeType }: ChildNode): boolean => nodeType === 3;
