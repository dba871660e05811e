/** What belongs to a poster besides its map: the title above, the key to its signs below. Lengths in mm. */
import { MEANING_ICONS } from '../document/meaning-icons.ts';
import type { Journey, JourneyMap, Letterhead } from '../document/schema.ts';
import { NOTE_MEANINGS } from '../document/terms.ts';
import { layoutMap } from '../layout/layout.ts';
import { markerPath } from '../layout/markers.ts';
import type { Box, Scene } from '../layout/scene.ts';
import { type Measure, wrap } from '../layout/text.ts';
import { type Drawing, Pen, writeBlock } from './drawing.ts';
import { directionOfText, type PaperFont, round, setText, type TextBlock } from './paper-text.ts';
import { meaningColours, type PosterColours, posterColours } from './poster-colours.ts';
import { CURVE_DASHES } from './poster-curves.ts';
import { drawStar } from './poster-map.ts';
import { type Press, subjectOf } from './press.ts';

/** Printers round advances to their own grid: the map leaves this much more room for its words. */
const AIR = 1.012;

/** What a poster is made from. */
export interface PosterSubject {
  journey: Journey;
  map: JourneyMap;
  scene: Scene;
  colours: PosterColours;
  press: Press;
  /** What the organisation puts beside the title and under the key; null: it stands in the page's foot. */
  letterhead: Letterhead | null;
}

/** The map laid out as it is on the screen, with the type of the paper's language. */
export function posterSubject(
  journey: Journey,
  map: JourneyMap,
  press: Press,
  letterhead: Letterhead | null = null,
): PosterSubject {
  const measure: Measure = (text, font) => press.type.measure(text, font) * AIR;
  const activeCurve = (map.curves.find((curve) => curve.shown) ?? map.curves[0])?.id ?? null;
  const scene = layoutMap(journey, map, { measure, translator: press.words, activeCurve });
  return { journey, map, scene, colours: posterColours(press.grey), press, letterhead };
}

/** How large the title of a poster is, pt: it is read from as far away as the poster is large. */
function titlePt({ width, height }: Press): number {
  return Math.round(Math.min(width, height) * 0.065);
}

const TITLE_GAP = 3;

/** Between the title and the logo at its end, and how wide a logo may be in its heights. */
const LOGO_GAP = 6;
const LOGO_WIDTH = 5;

/** The room of the organisation's logo, as high as a line of the title; null: there is none. */
function logoRoom({ press, letterhead }: PosterSubject, width: number): { width: number; height: number } | null {
  if (!letterhead?.logo) return null;
  const height = round((titlePt(press) * 1.25 * 25.4) / 72);
  return { width: round(Math.min(LOGO_WIDTH * height, width / 4)), height };
}

/** The poster's name and, smaller, what happens on it; in what the logo leaves of the width. */
export function posterTitle(subject: PosterSubject, whole: number): TextBlock[] {
  const { journey, map, press } = subject;
  const logo = logoRoom(subject, whole);
  const width = logo ? whole - logo.width - LOGO_GAP : whole;
  const pt = titlePt(press);
  const title = subjectOf(journey, map.name) || press.words.t('worksheet.poster.title');
  const scenario = map.scenario.trim();
  const small: PaperFont = { pt: Math.max(9, Math.round(pt * 0.45)), weight: 400 };
  return [
    setText(title, { pt, weight: 700 }, width, press.type, 2),
    ...(scenario === '' ? [] : [setText(scenario, small, width, press.type, 2)]),
  ];
}

/** Height of a title with the gap under it. */
export function titleHeight(blocks: readonly TextBlock[]): number {
  return round(blocks.reduce((sum, block) => sum + block.height, 0) + TITLE_GAP);
}

export function drawTitle(
  drawing: Drawing,
  blocks: readonly TextBlock[],
  at: { x: number; y: number; width: number },
  subject: PosterSubject,
): void {
  const { colours, press, letterhead } = subject;
  const logo = logoRoom(subject, at.width);
  const isRtl = press.words.direction === 'rtl';
  if (logo && letterhead?.logo) {
    const x = isRtl ? at.x : round(at.x + at.width - logo.width);
    // Towards the poster's edge, however narrow it is.
    new Pen(drawing, { by: 1, x: 0, y: 0 }).picture(
      letterhead.logo,
      { x, y: at.y, ...logo },
      isRtl ? 'left' : 'right',
      press.grey,
    );
  }
  const words = logo ? at.width - logo.width - LOGO_GAP : at.width;
  const place = { x: logo && isRtl ? round(at.x + at.width - words) : at.x, width: words };
  let { y } = at;
  blocks.forEach((block, i) => {
    const first = i === 0;
    writeBlock(
      drawing,
      block,
      { ...place, y },
      {
        colour: colours.named(first ? 'ink' : 'muted'),
        tag: first ? 'h1' : 'p',
        direction: block.direction,
      },
    );
    y = round(y + block.height);
  });
}

/** Sizes of the key in px of its own, whose text is 10 px. */
const KEY_TEXT = { size: 10, weight: 400, lineHeight: 15 } as const;
const KEY_ROW = 20;
const KEY_SIGN = 30;
const KEY_GAP = 6;
const KEY_NEXT = 22;
/** Above the key. */
const KEY_ABOVE = 8;

interface KeyEntry {
  label: string;
  width: number;
  /** Draws the sign in a box of KEY_SIGN × KEY_ROW px; undefined: the words stand alone. */
  sign?(pen: Pen, box: Box): void;
}

/** Which signs stand on the poster and what they say, in rows; null: there are none to explain. */
export interface PosterKey {
  rows: readonly (readonly KeyEntry[])[];
  /** mm for one px of the key. */
  by: number;
  /** mm, with the gap above. */
  height: number;
}

export function posterKey(subject: PosterSubject, width: number): PosterKey {
  const { press } = subject;
  const pt = Math.max(8, titlePt(press) * 0.4);
  const by = (pt * 25.4) / 72 / KEY_TEXT.size;
  const rows: KeyEntry[][] = [];
  let left = 0;
  for (const entry of entriesOf(subject, width / by)) {
    if (rows.length === 0 || entry.width > left) {
      rows.push([]);
      left = width / by;
    }
    rows.at(-1)?.push(entry);
    left -= entry.width + KEY_NEXT;
  }
  const line = subject.letterhead?.line.trim();
  if (line) rows.push([lineEntry(line, width / by, press)]);
  return { rows, by, height: rows.length === 0 ? 0 : round((rows.length * KEY_ROW + KEY_ABOVE) * by) };
}

/** The organisation's own line, as much of it as one row holds. */
function lineEntry(line: string, room: number, { type: { measure } }: Press): KeyEntry {
  const [first = '', ...rest] = wrap(line, KEY_TEXT, room - 12, measure);
  const said = rest.length > 0 ? `${first}…` : first;
  return { label: said, width: Math.ceil(measure(said, KEY_TEXT) * AIR) + 1 };
}

/** `at`: upper left corner of the key's room, gap and all, and its width. */
export function drawKey(
  drawing: Drawing,
  key: PosterKey,
  at: { x: number; y: number; width: number },
  subject: PosterSubject,
): void {
  const { scene, colours } = subject;
  const pen = new Pen(drawing, { by: key.by, x: at.x, y: at.y });
  const width = at.width / key.by;
  key.rows.forEach((row, i) => {
    const y = KEY_ABOVE + i * KEY_ROW;
    let start = 0;
    for (const entry of row) {
      const placed = (from: number, wide: number) => (scene.direction === 'rtl' ? width - from - wide : from);
      entry.sign?.(pen, { x: placed(start, KEY_SIGN), y, width: KEY_SIGN, height: KEY_ROW });
      const before = entry.sign ? KEY_SIGN + KEY_GAP : 0;
      const words = entry.width - before;
      const place = {
        x: placed(start + before, words),
        y: y + (KEY_ROW - KEY_TEXT.lineHeight) / 2,
        width: words,
      };
      pen.write([entry.label], place, KEY_TEXT, {
        colour: colours.named(entry.sign ? 'ink' : 'muted'),
        direction: directionOfText(entry.label),
      });
      start += entry.width + KEY_NEXT;
    }
  });
}

function entriesOf({ scene, colours, press }: PosterSubject, room: number): KeyEntry[] {
  const { t } = press.words;
  const { measure } = press.type;
  const entry = (label: string, sign: NonNullable<KeyEntry['sign']>): KeyEntry => {
    const [first = '', ...rest] = wrap(label, KEY_TEXT, room - KEY_SIGN - KEY_GAP - 12, measure);
    const said = rest.length > 0 ? `${first}…` : first;
    return { label: said, width: KEY_SIGN + KEY_GAP + Math.ceil(measure(said, KEY_TEXT) * AIR) + 1, sign };
  };
  const entries: KeyEntry[] = [];
  const seen = new Set<string>();
  for (const curve of scene.curves) {
    if (seen.has(curve.id)) continue;
    seen.add(curve.id);
    entries.push(
      entry(curve.name, (pen, box) => {
        const y = box.y + box.height / 2;
        const colour = curve.active && !curve.ownColour ? colours.named('feeling-p2') : colours.of(curve.colour);
        const line = curve.active ? 2.5 : 1.75;
        pen.line(box.x, y, box.x + box.width, y, { stroke: colour, line, dash: CURVE_DASHES[curve.dash] });
        const x = box.x + box.width / 2;
        if (curve.active) pen.circle(x, y, 4.5, { fill: colours.named('surface'), stroke: colour, line: 2 });
        else {
          const isStroke = curve.marker === 'plus' || curve.marker === 'cross';
          const look = isStroke ? { stroke: colour, line: 1.75 } : { fill: colour };
          pen.path(markerPath(curve.marker, x, y, 4), { x: x - 5, y: y - 5, width: 10, height: 10 }, look);
        }
      }),
    );
  }
  const small = (box: Box) => ({ x: box.x + (box.width - 14) / 2, y: box.y + (box.height - 14) / 2 });
  if (scene.cards.some((card) => card.momentOfTruth))
    entries.push(
      entry(t('worksheet.poster.truth'), (pen, box) =>
        drawStar(pen, small(box).x, small(box).y, 14, colours.named('star')),
      ),
    );
  if (scene.cards.some((card) => card.indirect))
    entries.push(
      entry(t('worksheet.poster.indirect'), (pen, box) =>
        pen.rect({ x: box.x + 3, y: box.y + 3, width: 24, height: 14 }, 3, {
          fill: colours.named('surface'),
          stroke: colours.named('muted'),
          line: 1,
          dash: [4, 3],
        }),
      ),
    );
  for (const meaning of NOTE_MEANINGS) {
    if (!scene.notes.some((note) => note.meaning === meaning)) continue;
    const { ground, sign } = meaningColours(colours, meaning);
    entries.push(
      entry(t(`meaning.${meaning}`), (pen, box) => {
        pen.rect({ x: box.x + 3, y: box.y + 1, width: 24, height: 18 }, 3, { fill: ground, stroke: colours.line });
        pen.icon(MEANING_ICONS[meaning], small(box).x, small(box).y, 14, sign);
      }),
    );
  }
  if (scene.notes.some((note) => note.task))
    entries.push(
      entry(t('worksheet.poster.task'), (pen, box) =>
        pen.icon('square-check', small(box).x, small(box).y, 14, colours.named('accent')),
      ),
    );
  if (scene.notes.some((note) => note.votes > 0))
    entries.push(
      entry(t('worksheet.poster.vote'), (pen, box) =>
        pen.circle(box.x + box.width / 2, box.y + box.height / 2, 3.5, { fill: colours.named('ink') }),
      ),
    );
  return entries;
}
