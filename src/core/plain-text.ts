/**
 * Control characters, and the invisible ones that turn the direction of text or hide parts of it. The joiner of
 * compound emoji is not among them.
 */
const TRICKS = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** A name from the network as plain text: terminals, menus and notifications act on some characters. */
export const plainText = (text: string): string => text.replace(TRICKS, ' ');

/**
 * Plain text for a place that may read markup out of it: desktops on Linux do so in notifications, and Electron hands
 * the text on as it is. An entity would be shown as such by the desktops that do not, so the brackets are changed.
 */
export const textWithoutMarkup = (text: string): string =>
  plainText(text).replaceAll('<', '‹').replaceAll('>', '›');
