/** The colours of slides, as CSS: slides are drawn by the page and change with its theme. */

import type { Fill, Tone } from '../../shared/present/slide.ts';
import { feelingColour } from '../ui/feeling-text.ts';

const TONES: Readonly<Record<Tone, string>> = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  accent: 'var(--accent)',
  star: 'var(--star)',
  'on-colour': '#fff',
  pain: 'var(--danger)',
  opportunity: 'var(--accent)',
};

const FILLS = {
  surface: 'var(--surface)',
  thinks: 'var(--note-thinks)',
  pain: 'var(--note-pain)',
  opportunity: 'var(--note-opportunity)',
  soft: 'var(--accent-soft)',
} as const;

export function toneOf(tone: Tone): string {
  return TONES[tone];
}

export function fillOf(fill: Fill): string {
  return typeof fill === 'string' ? FILLS[fill] : paletteColour(fill.stage);
}

/** A place in the palette (stage-3, curve-2), a colour of its own, or the active curve. */
function paletteColour(colour: string): string {
  if (colour === 'active') return 'var(--accent)';
  return /^(stage|curve)-\d$/.test(colour) ? `var(--${colour})` : colour;
}

/** The colour of a thin line; in the dark the stages' own are too deep for one. */
export function lineColour(colour: string): string {
  const plain = paletteColour(colour);
  return colour.startsWith('stage-') ? `light-dark(${plain}, color-mix(in srgb, ${plain}, white 45%))` : plain;
}

export { feelingColour };
