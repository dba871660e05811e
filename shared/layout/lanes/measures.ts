/** The lane of measures: what is known in figures about the touchpoint of each moment. */
import type { Lane, Touchpoint } from '../../document/schema.ts';
import type { Translator } from '../../i18n/translate.ts';
import * as m from '../metrics.ts';
import type { MeasureLabel } from '../scene.ts';
import type { LaneInput } from './lane-input.ts';

type Measured = Touchpoint['measures'][number];

export const MEASURE_STYLES = {
  name: m.MEASURE_NAME_TEXT,
  value: m.MEASURE_VALUE_TEXT,
  detail: m.MEASURE_DETAIL_TEXT,
} as const;

/** Lays the measures from y downwards, at least `least` px tall; returns the lane's height. */
export function layMeasures(
  { touchpoints, wrapText, momentColumns, translator }: LaneInput,
  lane: Lane,
  y: number,
  least: number,
  labels: MeasureLabel[],
): number {
  const width = m.COLUMN_WIDTH - m.COLUMN_GAP;
  let tallest = Math.max(m.MEASURES_MIN_HEIGHT, least);
  const first = labels.length;
  for (const { moment, column } of momentColumns) {
    const measures = touchpoints.get(moment.touchpoint)?.measures ?? [];
    if (measures.length === 0) continue;
    const texts = measures.flatMap((measure) => {
      const detail = measureDetail(measure, translator);
      const words = [
        { look: 'value' as const, text: measureValue(measure, translator) },
        { look: 'name' as const, text: measure.name },
        { look: 'detail' as const, text: detail },
      ];
      return words
        .filter(({ text }) => text !== '')
        .map(({ look, text }) => ({ look, lines: wrapText(text, MEASURE_STYLES[look], width) }));
    });
    const height =
      texts.reduce((sum, { look, lines }) => sum + lines.length * MEASURE_STYLES[look].lineHeight, 0) +
      (measures.length - 1) * m.MEASURE_GAP;
    tallest = Math.max(tallest, height + 2 * m.LANE_PADDING);
    labels.push({
      moment: moment.id,
      lane: lane.id,
      texts,
      x: column.x + m.COLUMN_GAP / 2,
      y: y + m.LANE_PADDING,
      width,
      height: 0,
    });
  }
  for (let i = first; i < labels.length; i++) (labels[i] as MeasureLabel).height = tallest - 2 * m.LANE_PADDING;
  return tallest;
}

/** "82%", "4.2 min", or a dash where nothing was counted yet. */
export function measureValue({ value, unit }: Measured, translator: Translator): string {
  if (value === null) return '–';
  const figure = translator.number(value);
  if (unit === '') return figure;
  // Only Russian parts a figure from its per cent sign.
  const close = (unit === '%' || unit === '٪') && translator.language !== 'ru';
  return close ? `${figure}${translator.language === 'fa' ? '٪' : '%'}` : `${figure}\u00a0${unit}`;
}

/** Of how many, and when. */
function measureDetail({ sample, date }: Measured, translator: Translator): string {
  const of = sample === null ? '' : translator.t('measure.sampleOf', { sample });
  return [of, date === null ? '' : translator.date(date)].filter((part) => part !== '').join(' · ');
}

/** A measure in one line, for lists and for screen readers. */
export function measureWords(measure: Measured, translator: Translator): string {
  const detail = measureDetail(measure, translator);
  const said = `${measure.name}: ${measureValue(measure, translator)}`;
  return detail === '' ? said : `${said} (${detail})`;
}
