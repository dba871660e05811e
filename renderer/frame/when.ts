/** When something was, in the fewest words: the time if it was today, else the date. */
import type { Translator } from '../../shared/i18n/translate.ts';

/** `at` and `now` in ms since 1970; the day is that of the machine's clock. */
export function describeWhen(at: number, now: number, { date, time }: Translator): string {
  const day = localDay(at);
  return day === localDay(now) ? time(at) : `${date(day)}, ${time(at)}`;
}

/** The local calendar date as YYYY-MM-DD. */
export function localDay(at: number): string {
  const when = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}
