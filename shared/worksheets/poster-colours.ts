/** The colours of a poster: those of the light theme on white paper, or their greys. */
import type { NoteMeaning } from '../document/note-meaning.ts';

/** As in the light theme of renderer/theme.css, by the names of its variables; a test holds them together. */
export const LIGHT_COLOURS = {
  surface: '#ffffff',
  ink: '#1e2430',
  muted: '#636a79',
  accent: '#0f6b66',
  danger: '#b3401f',
  star: '#a97708',
  'feeling-n2': '#b3401f',
  'feeling-n1': '#de8458',
  'feeling-0': '#8b909b',
  'feeling-p1': '#4fa79c',
  'feeling-p2': '#0f6b66',
  'stage-1': '#3b6fa0',
  'stage-2': '#6b5ca5',
  'stage-3': '#0f6b66',
  'stage-4': '#9a6a1e',
  'stage-5': '#a04668',
  'curve-1': '#094eac',
  'curve-2': '#aa61ed',
  'curve-3': '#c37245',
  'curve-4': '#1a4926',
  'curve-5': '#922368',
  'curve-6': '#725f1b',
  'curve-7': '#4c8e94',
  'curve-8': '#22252d',
  'note-thinks': '#ffffff',
  'note-pain': '#fbe9e1',
  'note-opportunity': '#e2f0ee',
  'note-neutral': '#f0ece5',
  'meaning-1': '#fbdcd2',
  'meaning-2': '#e7e2f8',
  'meaning-3': '#fbeebb',
  'meaning-4': '#d6efdd',
  'meaning-5': '#d6eafb',
  'meaning-1-sign': '#a02f14',
  'meaning-2-sign': '#57469c',
  'meaning-3-sign': '#745200',
  'meaning-4-sign': '#1b6a3b',
  'meaning-5-sign': '#175a90',
} as const;
type ColourName = keyof typeof LIGHT_COLOURS;

/** Lines between lanes and around cards: darker than on the screen, so that a copier keeps them. */
const LINE = '#b9bcc4';

export interface PosterColours {
  /** Pictures have none either. */
  grey: boolean;
  named(name: ColourName): string;
  /** Of a stage, curve or note: a place in the palette or a colour of its own. */
  of(colour: string): string;
  feeling(value: number): string;
  line: string;
}

export function posterColours(grey: boolean): PosterColours {
  const shown = grey ? greyOf : (colour: string) => colour;
  const named = (name: ColourName) => shown(LIGHT_COLOURS[name]);
  return {
    grey,
    named,
    of: (colour) =>
      colour in LIGHT_COLOURS
        ? named(colour as ColourName)
        : shown(colour.startsWith('#') ? colour : LIGHT_COLOURS.muted),
    feeling: (value) => named(feelingName(value)),
    line: shown(LINE),
  };
}

/** The nearest of the five. */
function feelingName(value: number): ColourName {
  if (value <= -1.5) return 'feeling-n2';
  if (value < -0.4) return 'feeling-n1';
  if (value <= 0.4) return 'feeling-0';
  return value < 1.5 ? 'feeling-p1' : 'feeling-p2';
}

export function meaningColours(colours: PosterColours, meaning: NoteMeaning): { ground: string; sign: string } {
  switch (meaning) {
    case 'problem':
      return { ground: colours.named('meaning-1'), sign: colours.named('meaning-1-sign') };
    case 'question':
      return { ground: colours.named('meaning-2'), sign: colours.named('meaning-2-sign') };
    case 'idea':
      return { ground: colours.named('meaning-3'), sign: colours.named('meaning-3-sign') };
    case 'strength':
      return { ground: colours.named('meaning-4'), sign: colours.named('meaning-4-sign') };
    case 'surprise':
      return { ground: colours.named('meaning-5'), sign: colours.named('meaning-5-sign') };
  }
}

/** A grey as bright as the colour (relative luminance): what could be read on it still can. */
export function greyOf(colour: string): string {
  const [, red = '00', green = '00', blue = '00'] = /^#(..)(..)(..)/.exec(colour) ?? [];
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const grey = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  const hex = Math.round(grey * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${hex}${hex}${hex}`;
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
