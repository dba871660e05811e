/** The lane of touchpoints: one card a moment, all as tall as the tallest. */
import type { Lane, Moment, Touchpoint } from '../../document/schema.ts';
import type { Translator } from '../../i18n/translate.ts';
import * as m from '../metrics.ts';
import type { Card } from '../scene.ts';
import type { LaneInput } from './lane-input.ts';

/** Lays the cards from y downwards, at least `least` px tall; returns the lane's height. */
export function layCards(
  { touchpoints, wrapText, momentColumns, translator, activeCurve }: LaneInput,
  lane: Lane,
  y: number,
  least: number,
  cards: Card[],
): number {
  const textWidth = m.COLUMN_WIDTH - m.COLUMN_GAP - 2 * m.CARD_PADDING;
  let cardHeight = Math.max(m.CARD_MIN_HEIGHT, least - 2 * m.LANE_PADDING);
  const first = cards.length;
  for (const { moment, column } of momentColumns) {
    const touchpoint = touchpoints.get(moment.touchpoint);
    const name = wrapText(touchpoint?.name ?? '', m.CARD_NAME_TEXT, textWidth);
    const words = detailOf(touchpoint, moment, translator);
    const detail = words === '' ? [] : wrapText(words, m.CARD_DETAIL_TEXT, textWidth);
    const height =
      2 * m.CARD_PADDING +
      m.CARD_ICON +
      m.CARD_ICON_GAP +
      name.length * m.CARD_NAME_TEXT.lineHeight +
      detail.length * m.CARD_DETAIL_TEXT.lineHeight +
      m.FEELING_BAR_GAP +
      m.FEELING_BAR_HEIGHT;
    cardHeight = Math.max(cardHeight, height);
    cards.push({
      id: moment.id,
      touchpoint: moment.touchpoint,
      stage: column.stage,
      lane: lane.id,
      name,
      detail,
      feeling: activeCurve === null ? null : (moment.feelings[activeCurve] ?? null),
      indirect: touchpoint?.control === 'indirect',
      momentOfTruth: moment.momentOfTruth,
      evidence: moment.evidence,
      x: column.x + m.COLUMN_GAP / 2,
      y: y + m.LANE_PADDING,
      width: m.COLUMN_WIDTH - m.COLUMN_GAP,
      height: 0,
    });
  }
  for (let i = first; i < cards.length; i++) (cards[i] as Card).height = cardHeight;
  return cardHeight + 2 * m.LANE_PADDING;
}

/** The card's second line: when, and on what device or through which channel. */
export function detailOf(touchpoint: Touchpoint | undefined, moment: Moment, translator: Translator): string {
  if (!touchpoint) return '';
  const where = touchpoint.device !== '' ? touchpoint.device : channelWord(touchpoint, translator);
  return [moment.time ?? '', where].filter((part) => part !== '').join(' · ');
}

function channelWord(touchpoint: Touchpoint, translator: Translator): string {
  return touchpoint.channel === 'other' ? '' : translator.t(`channel.${touchpoint.channel}`);
}
