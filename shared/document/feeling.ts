/** The scale of a feeling: −2 … +2 in tenths. */
import { FEELING_MAX, FEELING_MIN } from './terms.ts';

/** A feeling as the file holds it: on the scale and in tenths, never a negative zero. */
export function roundFeeling(value: number): number {
  const tenths = Math.round(Math.min(FEELING_MAX, Math.max(FEELING_MIN, value)) * 10);
  return tenths === 0 ? 0 : tenths / 10;
}
