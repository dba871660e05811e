/** Sizes of a laid-out map, in map px (one map px is one CSS px at 100 %). Line heights are whole pixels. */
import type { Font } from './text.ts';

export const COLUMN_WIDTH = 124;
/** Space between two cards, and between a card and the border of its stage. */
export const COLUMN_GAP = 10;
export const STAGE_GAP = 6;
export const HEAD_WIDTH = 120;
export const STAGE_HEAD_HEIGHT = 30;
/** From the top of the map to the first lane: the stage heads with air around them. */
export const STAGE_BAND_HEIGHT = 50;
/** The cards of the personas over the stage heads. */
export const PERSONA_MIN_WIDTH = 230;
export const PERSONA_MAX_WIDTH = 372;
export const PERSONA_PADDING = 10;
export const PERSONA_GAP = 8;
export const PORTRAIT_SIZE = 40;
export const PORTRAIT_GAP = 10;
export const LANE_PADDING = 8;
/** After the last stage: room for the button that adds one. */
export const MAP_END_PADDING = 48;
/** Under the last lane: room for the button that adds one. */
export const MAP_FOOT_PADDING = 40;

export const CARD_PADDING = 9;
export const CARD_ICON = 16;
export const CARD_ICON_GAP = 6;
export const CARD_MIN_HEIGHT = 84;
export const FEELING_BAR_HEIGHT = 4;
export const FEELING_BAR_GAP = 8;

export const NOTE_PADDING = 8;
export const NOTE_MIN_HEIGHT = 36;
export const NOTE_GAP = 6;
export const NOTE_LANE_MIN_HEIGHT = 64;
/** Under a note's words: the sign of its meaning, its votes and whether it is a task. */
export const NOTE_FOOT = 18;
/** Side of a sign in the foot. */
export const NOTE_SIGN = 12;

/** Around a picture in its note. */
export const PICTURE_PADDING = 5;
/** A picture takes this much of its note's width as height, up to a limit; a taller lane gives it more. */
export const PICTURE_RATIO = 0.75;
export const PICTURE_MAX_HEIGHT = 150;

export const MEASURES_MIN_HEIGHT = 48;
export const MEASURE_GAP = 6;
/** Above and below the words of the line of visibility. */
export const VISIBILITY_PADDING = 5;
/** A lane is not made lower than this by hand. */
export const LANE_LEAST_HEIGHT = 28;

export const FEELINGS_HEIGHT = 248;
/** Above +2 and below −2, room for the marks. */
export const FEELINGS_PADDING = 32;

export const OWNERS_MIN_HEIGHT = 40;
export const COLLAPSED_HEIGHT = 28;

export interface TextStyle extends Font {
  /** px */
  lineHeight: number;
}

export const PERSONA_NAME_TEXT: TextStyle = { size: 13, weight: 600, lineHeight: 18 };
export const PERSONA_QUOTE_TEXT: TextStyle = { size: 12, weight: 400, lineHeight: 16 };
export const INITIALS_TEXT: TextStyle = { size: 15, weight: 600, lineHeight: 20 };
export const STAGE_TEXT: TextStyle = { size: 12, weight: 600, lineHeight: 16 };
export const LANE_TEXT: TextStyle = { size: 11, weight: 600, lineHeight: 14 };
export const CARD_NAME_TEXT: TextStyle = { size: 12, weight: 600, lineHeight: 16 };
export const CARD_DETAIL_TEXT: TextStyle = { size: 11, weight: 400, lineHeight: 14 };
export const NOTE_TEXT: TextStyle = { size: 12, weight: 400, lineHeight: 17 };
export const OWNER_TEXT: TextStyle = { size: 11, weight: 400, lineHeight: 14 };
export const MEASURE_NAME_TEXT: TextStyle = { size: 11, weight: 400, lineHeight: 14 };
export const MEASURE_VALUE_TEXT: TextStyle = { size: 13, weight: 600, lineHeight: 18 };
export const MEASURE_DETAIL_TEXT: TextStyle = { size: 10, weight: 400, lineHeight: 14 };
export const HINT_TEXT: TextStyle = { size: 12, weight: 400, lineHeight: 17 };
export const MARK_TEXT: TextStyle = { size: 10, weight: 600, lineHeight: 14 };
