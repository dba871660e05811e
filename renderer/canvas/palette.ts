/** The theme's colours as the canvas needs them: read from the same CSS variables that the rest of the window uses. */

const VARIABLES = {
  paper: '--paper',
  surface: '--surface',
  hairline: '--hairline',
  ink: '--ink',
  muted: '--muted',
  accent: '--accent',
  accentSoft: '--accent-soft',
  onAccent: '--on-accent',
  danger: '--danger',
  star: '--star',
  feelingN2: '--feeling-n2',
  feelingN1: '--feeling-n1',
  feeling0: '--feeling-0',
  feelingP1: '--feeling-p1',
  feelingP2: '--feeling-p2',
  stage1: '--stage-1',
  stage2: '--stage-2',
  stage3: '--stage-3',
  stage4: '--stage-4',
  stage5: '--stage-5',
  curve1: '--curve-1',
  curve2: '--curve-2',
  curve3: '--curve-3',
  curve4: '--curve-4',
  curve5: '--curve-5',
  curve6: '--curve-6',
  curve7: '--curve-7',
  curve8: '--curve-8',
  notePain: '--note-pain',
  noteOpportunity: '--note-opportunity',
  noteThinks: '--note-thinks',
  noteNeutral: '--note-neutral',
  meaning1: '--meaning-1',
  meaning1Sign: '--meaning-1-sign',
  meaning2: '--meaning-2',
  meaning2Sign: '--meaning-2-sign',
  meaning3: '--meaning-3',
  meaning3Sign: '--meaning-3-sign',
  meaning4: '--meaning-4',
  meaning4Sign: '--meaning-4-sign',
  meaning5: '--meaning-5',
  meaning5Sign: '--meaning-5-sign',
} as const;

export type Palette = Record<keyof typeof VARIABLES, string> & {
  dark: boolean;
  /** Grounds are told apart by their borders, too. */
  contrast: boolean;
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim() || '#888888']),
  ) as Record<keyof typeof VARIABLES, string>;
  const theme = document.documentElement.dataset.theme ?? '';
  return { ...colours, dark: isDark(colours.paper), contrast: theme.startsWith('contrast') };
}

function isDark(colour: string): boolean {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)/.exec(colour) ?? [];
  return Number.parseInt(red, 16) + Number.parseInt(green, 16) + Number.parseInt(blue, 16) < 384;
}

/** The colour of a stage or curve: a place in the palette ("stage-3", "curve-2") or a colour of its own. */
export function colourOf(palette: Palette, colour: string): string {
  switch (colour) {
    case 'stage-1':
      return palette.stage1;
    case 'stage-2':
      return palette.stage2;
    case 'stage-3':
      return palette.stage3;
    case 'stage-4':
      return palette.stage4;
    case 'stage-5':
      return palette.stage5;
    default: {
      const [, place] = /^curve-([1-8])$/.exec(colour) ?? [];
      if (place) return palette[`curve${place}` as 'curve1'];
      return colour.startsWith('#') ? colour : palette.muted;
    }
  }
}

/** The colour of a thin line: the palette of curves has one for each theme; stage colours carry white words, so in the dark theme they are too deep for a line. */
export function lineColourOf(palette: Palette, colour: string): string {
  const plain = colourOf(palette, colour);
  return palette.dark && colour.startsWith('stage') ? `color-mix(in srgb, ${plain}, white 45%)` : plain;
}

/** The colour of a feeling: the nearest of the five. */
export function feelingColour(palette: Palette, value: number): string {
  if (value <= -1.5) return palette.feelingN2;
  if (value < -0.4) return palette.feelingN1;
  if (value <= 0.4) return palette.feeling0;
  return value < 1.5 ? palette.feelingP1 : palette.feelingP2;
}
