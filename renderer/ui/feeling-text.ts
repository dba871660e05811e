/** Feelings in words and colours. */
export { readFeeling } from '../../shared/exchange/feeling-text.ts';

/** Which of the five steps of the scale a feeling is shown as; names of the colours in theme.css. */
export function feelingColour(value: number): string {
  const names = ['n2', 'n1', '0', 'p1', 'p2'] as const;
  return `var(--feeling-${names[Math.max(0, Math.min(4, Math.round(value) + 2))]})`;
}
