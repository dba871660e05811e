/** The days of a timeline across a sheet: months of a calendar, weeks, and where each begins. Lengths in mm. */
import { addMonths, dayOf, monthStart } from '../i18n/calendar.ts';
import { addDays, DAY, daysBetween, timeOf } from '../i18n/days.ts';
import type { Translator } from '../i18n/translate.ts';
import { type PaperFont, type PaperType, widthOf } from './paper-text.ts';

export interface Axis {
  /** ISO date of its first day. */
  from: string;
  /** In days. */
  days: number;
  /** mm */
  width: number;
}

/** Something that begins on the axis, with what it is called there; empty: too narrow to say it. */
export interface Tick {
  x: number;
  label: string;
}

export function xOf(iso: string, { from, days, width }: Axis): number {
  return (daysBetween(from, iso) * width) / days;
}

/** Air between two labels. */
const AIR = 1.6;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const;
const WEEK_STEPS = [1, 2, 4, 8, 13, 26] as const;
/** Lines closer than this would be a grey. */
const LEAST_BETWEEN = 2;

/** The months of the reader's calendar; as many of them named as have room, always by the same months of a year. */
export function monthTicks(axis: Axis, words: Translator, font: PaperFont, type: PaperType): Tick[] {
  const { language } = words;
  const end = addDays(axis.from, axis.days);
  const months: { iso: string; index: number }[] = [];
  for (let iso = monthStart(axis.from, language); iso < end; iso = addMonths(iso, 1, language)) {
    const { year, month } = dayOf(iso, language);
    months.push({ iso, index: year * 12 + month - 1 });
  }
  const each = (axis.width / axis.days) * 30;
  const widest = Math.max(...months.map(({ iso }) => widthOf(words.month(iso, true), font, type)));
  const step = MONTH_STEPS.find((count) => count * each >= widest + AIR) ?? (MONTH_STEPS.at(-1) as number);
  const last = months.length - 1;
  return months.flatMap(({ iso, index }, at): Tick[] => {
    const x = Math.max(0, xOf(iso, axis));
    const isNamed = index % step === 0;
    if (!isNamed && each < LEAST_BETWEEN) return [];
    const label = words.month(iso, at === 0 || index % 12 === 0 || step >= 12);
    const room = (at === last ? axis.width : xOf(months[at + step]?.iso ?? end, axis)) - x;
    return [
      { x, label: isNamed && widthOf(label, font, type) + AIR / 2 <= Math.min(room, axis.width - x) ? label : '' },
    ];
  });
}

/** Days from a Thursday, the first day that is counted, to the first day of a week. */
const FIRST_OF_WEEK = { en: 4, vi: 4, ru: 4, fa: 2 } as const;

/** The weeks, called by the day of the month that they begin on; as many of them as have room. */
export function weekTicks(axis: Axis, words: Translator, font: PaperFont, type: PaperType): Tick[] {
  const { language } = words;
  const since = Math.round(timeOf(axis.from) / DAY);
  const ahead = (((FIRST_OF_WEEK[language] - since) % 7) + 7) % 7;
  const each = (axis.width * 7) / axis.days;
  const widest = widthOf(words.number(30), font, type) + AIR;
  const step = WEEK_STEPS.find((count) => count * each >= widest) ?? (WEEK_STEPS.at(-1) as number);
  const ticks: Tick[] = [];
  for (let day = ahead, at = 0; day < axis.days; day += 7, at++) {
    const isNamed = at % step === 0;
    if (!isNamed && each < LEAST_BETWEEN) continue;
    const x = (day * axis.width) / axis.days;
    const hasRoom = axis.width - x >= widest - AIR / 2;
    const label = words.number(dayOf(addDays(axis.from, day), language).day);
    ticks.push({ x, label: isNamed && hasRoom ? label : '' });
  }
  return ticks;
}
