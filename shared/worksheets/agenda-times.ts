/** When each step of an agenda begins and ends. Minutes from midnight. */
import type { AgendaStep, Pack } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';

export interface TimedStep {
  step: AgendaStep;
  from: number;
  to: number;
}

const DAY = 24 * 60;

/** One step after another from the pack's beginning. */
export function timedSteps({ starts, agenda }: Pick<Pack, 'starts' | 'agenda'>): TimedStep[] {
  let at = minutesOf(starts);
  return agenda.map((step) => {
    const from = at;
    at += step.minutes;
    return { step, from, to: at };
  });
}

/** `HH:MM` as minutes. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Time of day in the digits of the language; past midnight it begins anew. */
export function clockOf(minutes: number, { number }: Translator): string {
  const at = minutes % DAY;
  const two = (value: number) => number(value, { minimumIntegerDigits: 2 });
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** "4 h 15 min" in the words of the language. */
export function lengthOf(minutes: number, { t }: Translator): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('pack.minutes', { minutes: rest });
  return rest === 0 ? t('pack.hours', { hours }) : t('pack.hoursMinutes', { hours, minutes: rest });
}

/** From when until when; with no steps only the beginning. */
export function spanOf(pack: Pick<Pack, 'starts' | 'agenda'>, words: Translator): string {
  const from = minutesOf(pack.starts);
  const to = timedSteps(pack).at(-1)?.to ?? from;
  if (to === from) return clockOf(from, words);
  return words.t('pack.span', { from: clockOf(from, words), to: clockOf(to, words) });
}
