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
export const LANE_PADDING = 8;
/** After the last stage: room for the button that adds one. */
export const MAP_END_PADDING = 48;
export const MAP_FOOT_PADDING = 16;

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

export const FEELINGS_HEIGHT = 248;
/** Above +2 and below −2, room for the marks. */
export const FEELINGS_PADDING = 32;

export const OWNERS_MIN_HEIGHT = 40;
export const COLLAPSED_HEIGHT = 28;

export interface TextStyle extends Font {
  /** px */
  lineHeight: number;
}

export const STAGE_TEXT: TextStyle = { size: 12, weight: 600, lineHeight: 16 };
export const LANE_TEXT: TextStyle = { size: 11, weight: 600, lineHeight: 14 };
export const CARD_NAME_TEXT: TextStyle = { size: 12, weight: 600, lineHeight: 16 };
export const CARD_DETAIL_TEXT: TextStyle = { size: 11, weight: 400, lineHeight: 14 };
export const NOTE_TEXT: TextStyle = { size: 12, weight: 400, lineHeight: 17 };
export const OWNER_TEXT: TextStyle = { size: 11, weight: 400, lineHeight: 14 };
export const MARK_TEXT: TextStyle = { size: 10, weight: 600, lineHeight: 14 };
