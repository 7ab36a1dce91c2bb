/**
 * Control characters, and the invisible ones that turn the direction of text or hide parts of it. The joiner of
 * compound emoji is not among them.
 */
const TRICKS = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** A name from the network as plain text: terminals, menus and notifications act on some characters. */
export const plainText = (text: string): string => text.replace(TRICKS, ' ');
