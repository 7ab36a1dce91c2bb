/** What scrolls; the edges of the window alone say nothing of what comes next within it. */
export const SCROLLS = '.page, .side-bar, .glance-page';
/** In CSS pixels; rows are no lower, however little they say. */
export const LOWEST_ROW_PX = 54;
/** The least that a section takes: its heading, one row and the gap below. */
export const LOWEST_SECTION_PX = 100;
/** Of a card and the gap above it; cards are seldom lower. */
export const CARD_PX = 100;
/** Of a location in the settings. */
export const SETTING_PX = 110;
/** Of a location in the side bar. */
export const PLACE_PX = 32;
/** Of the heading of a section and the gap above it. */
const HEADING_PX = 50;
/** Of a section that begins below the edge of the window, so that it is not empty when it is scrolled into view. */
const FEWEST_ROWS = 2;

/**
 * How many rows of each section, one below the other, can be seen in a window before anything is scrolled.
 * @param lengths how many rows each of them has
 */
export function rowsInView(lengths: readonly number[], windowHeight: number): readonly number[] {
  let room = itemsInView(LOWEST_ROW_PX, windowHeight);
  return lengths.map((length) => {
    const seen = Math.max(room, FEWEST_ROWS);
    room -= length;
    return seen;
  });
}

/** How high a section with so many rows is about, in CSS pixels. */
export const sectionHeight = (rows: number): number => HEADING_PX + rows * LOWEST_ROW_PX;

/** How many of such a height, one below the other, a window shows before anything is scrolled. */
export const itemsInView = (itemPx: number, windowHeight: number): number => Math.ceil(windowHeight / itemPx);
