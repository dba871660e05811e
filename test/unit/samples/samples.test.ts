/** The sample journeys are what a person opens first: whole, in their own language, and worth showing to a room. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryById } from '../../../shared/catalogue/catalogue.ts';
import { findById, isUnderStage, momentsOf } from '../../../shared/document/find.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey, JourneyMap, Language } from '../../../shared/document/schema.ts';
import { serializeJourney } from '../../../shared/document/serialize.ts';
import { CRITERIA } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';

const FOLDER = new URL('../../../assets/samples/', import.meta.url);
const SAMPLES: Record<Language, string> = {
  en: 'bike-shop.en.journey',
  vi: 'clinic.vi.journey',
  fa: 'weather-day.fa.journey',
  ru: 'furniture-shop.ru.journey',
};

function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

function opened(file: string): Journey {
  const outcome = openJourney(textOf(file));
  if (!outcome.ok) throw new Error(`${file} was refused: ${JSON.stringify(outcome)}`);
  return outcome.journey;
}

/** Everything in the file that a person reads, with where it stands. */
function wordsOf(journey: Journey): [path: string, words: string][] {
  const read = new Set(
    'title name device action time text scenario quote about interests goals questions barriers helpNeeded label value unit influence site auditor saw change measure people changed decisions'.split(
      ' ',
    ),
  );
  const found: [string, string][] = [];
  const walk = (value: unknown, path: string, key: string): void => {
    if (typeof value === 'string') {
      if (read.has(key) && value !== '') found.push([path, value]);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) {
        // A curve's `time` is a word of the format, a moment's is a person's.
        if (name === 'time' && (inner === 'today' || inner === 'future')) continue;
        walk(inner, `${path}.${name}`, Array.isArray(value) ? key : name);
      }
    }
  };
  walk(journey, 'journey', '');
  return found;
}

/** Letters that a text of the language may have. */
const LETTERS: Record<Language, RegExp> = {
  en: /^[a-zA-Z]+$/,
  vi: /^[a-zA-ZÀ-ỹĐđ]+$/,
  fa: /^[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأؤءٔ]+$/u,
  ru: /^[а-яёА-ЯЁ]+$/,
};
/** Names that are written in Latin letters everywhere. */
const LATIN_NAMES = /\b(Zalo|Facebook|Google|Maps|QR)\b/g;

describe.each(Object.entries(SAMPLES) as [Language, string][])('the %s sample', (language, file) => {
  const journey = opened(file);
  const map = journey.maps[0] as JourneyMap;
  const moments = momentsOf(map);
  const today = map.curves.find((curve) => curve.time === 'today')?.id ?? '';
  const future = map.curves.find((curve) => curve.time === 'future')?.id ?? '';

  it('opens without a word and is saved as it stands', () => {
    const text = textOf(file);
    const outcome = openJourney(text);
    expect(outcome).toMatchObject({ ok: true, report: [] });
    expect(serializeJourney(journey)).toBe(text);
  });

  it('is written in its language', () => {
    expect(journey.language).toBe(language);
    const strangers = wordsOf(journey).filter(([, words]) => {
      const letters = words.replace(LATIN_NAMES, '').match(/[\p{L}\u0654]+/gu) ?? [];
      return letters.some((word) => !LETTERS[language].test(word));
    });
    expect(strangers).toEqual([]);
  });

  it('writes figures, spaces and marks as its readers do', () => {
    for (const [path, words] of wordsOf(journey)) {
      expect(words, path).toBe(words.trim());
      expect(words, path).toBe(words.normalize('NFC'));
      expect(words, path).not.toMatch(/ {2}|["']/);
      if (language === 'fa') {
        expect(words, path).not.toMatch(/[0-9٠-٩يك,;?%]/);
        // A non-joiner stands between two letters, or it does nothing.
        expect(words, path).not.toMatch(/(^|[^\p{L}\p{M}])\u200c|\u200c([^\p{L}\p{M}]|$)/u);
      }
    }
  });

  it('tells who it is about', () => {
    expect(journey.title).not.toBe('');
    expect(map.scenario.length).toBeGreaterThan(80);
    expect(map.personas.length).toBeGreaterThanOrEqual(1);
    for (const persona of journey.personas) {
      const { quote, about, interests, goals, questions, barriers, helpNeeded } = persona;
      for (const words of [quote, about, interests, goals, questions, barriers, helpNeeded]) expect(words).not.toBe('');
    }
  });

  it('has stages of moments, each with its action', () => {
    expect(map.stages.length).toBeGreaterThanOrEqual(3);
    expect(moments.length).toBeGreaterThanOrEqual(12);
    for (const stage of map.stages) expect(stage.moments.length, stage.name).toBeGreaterThan(0);
    for (const moment of moments) expect(moment.action).not.toBe('');
    expect(new Set(moments.map(({ evidence }) => evidence)).size).toBe(3);
    expect(moments.filter(({ momentOfTruth }) => momentOfTruth).length).toBeGreaterThanOrEqual(2);
  });

  it('feels: a clear peak, a clear low, and a better future', () => {
    const values = moments.map(({ feelings }) => feelings[today]);
    const felt = values.filter((value) => value !== undefined);
    expect(felt.length).toBeGreaterThanOrEqual(moments.length - 1);
    const peaks = felt.filter((value) => value === Math.max(...felt));
    const lows = felt.filter((value) => value === Math.min(...felt));
    expect([peaks.length, lows.length]).toEqual([1, 1]);
    expect(peaks[0]).toBeGreaterThanOrEqual(1.5);
    expect(lows[0]).toBeLessThanOrEqual(-1.5);
    for (const moment of moments) {
      expect(moment.feelings[future], moment.action).toBeGreaterThanOrEqual(moment.feelings[today] ?? -2);
    }
  });

  it('has notes in every lane of notes, some under several moments', () => {
    for (const lane of map.lanes.filter(({ kind }) => kind === 'notes')) {
      expect(map.notes.filter((note) => note.lane === lane.id).length, lane.role).toBeGreaterThanOrEqual(4);
    }
    expect(map.notes.some(({ place }) => isUnderStage(place) || place.from !== place.to)).toBe(true);
  });

  it('fits its cards and notes: nobody reads a novel on a wall', () => {
    const scene = layoutMap(journey, map, {
      measure: roughMeasure,
      translator: translatorFor(language),
      activeCurve: today,
    });
    for (const card of scene.cards) {
      expect(card.name.length, card.name.join(' ')).toBeLessThanOrEqual(2);
      expect(card.detail.length, card.detail.join(' ')).toBeLessThanOrEqual(2);
    }
    for (const note of scene.notes) expect(note.lines.length, note.lines.join(' ')).toBeLessThanOrEqual(4);
  });

  it('says who answers for what, and leaves one touchpoint without an owner', () => {
    expect(journey.owners.length).toBeGreaterThanOrEqual(4);
    expect(journey.touchpoints.filter(({ owners }) => owners.length === 0)).toHaveLength(1);
    for (const owner of journey.owners) {
      const answers = journey.touchpoints.some(({ owners }) => owners.includes(owner.id));
      expect(answers || journey.tasks.some((task) => task.owner === owner.id), owner.name).toBe(true);
    }
  });

  it('has an inventory: known catalogue entries, measures, and influence where nobody commands', () => {
    for (const touchpoint of journey.touchpoints) {
      expect(touchpoint.device, touchpoint.name).not.toBe('');
      expect(touchpoint.phase, touchpoint.name).not.toBeNull();
      expect(touchpoint.influence !== '', touchpoint.name).toBe(touchpoint.control === 'indirect');
      if (touchpoint.catalogue !== null) expect(entryById(touchpoint.catalogue), touchpoint.catalogue).toBeDefined();
    }
    const measures = journey.touchpoints.flatMap((touchpoint) => touchpoint.measures);
    expect(measures.length).toBeGreaterThanOrEqual(3);
    for (const { unit, value, sample, date } of measures) {
      expect([unit === '', value, sample, date]).not.toContain(null);
      expect(unit).not.toBe('');
    }
    expect([...journey.walkOrder].sort()).toEqual(journey.touchpoints.map(({ id }) => id).sort());
  });

  it('has one audit round, nearly all scored, with n/a and changes to make', () => {
    expect(journey.audits).toHaveLength(1);
    const rows = journey.audits[0]?.sheets.flatMap((sheet) => sheet.rows) ?? [];
    const scores = rows.flatMap((row) => CRITERIA.map((criterion) => row.scores[criterion]));
    expect(scores.filter((score) => score !== undefined).length).toBeGreaterThan(journey.touchpoints.length * 6 * 0.8);
    expect(scores).toContain('na');
    expect(rows.filter(({ saw }) => saw !== '').length).toBeGreaterThanOrEqual(rows.length - 2);
    expect(rows.filter(({ change }) => change !== '').length).toBeGreaterThanOrEqual(5);
  });

  it('has tasks that can be followed up, and a next review', () => {
    expect(journey.tasks.length).toBeGreaterThanOrEqual(3);
    for (const task of journey.tasks) {
      const { people, weeks, cost, due, impact, feasibility } = task;
      expect([people, weeks, cost, due, impact, feasibility], task.title).not.toContain(null);
      expect(task.measure, task.title).not.toBe('');
      expect(findById(journey.touchpoints, task.touchpoint), task.title).toBeDefined();
    }
    expect(journey.tasks.filter(({ owner }) => owner === null)).toHaveLength(1);
    expect(journey.reviews).toHaveLength(1);
    expect(journey.reviewPlan.next).toMatch(/^2027-02-\d\d$/);
  });
});

describe('the samples together', () => {
  it('are all in the folder, one for each language', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.values(SAMPLES).sort());
  });

  it('show one gap on a curve of today', () => {
    const gaps = Object.values(SAMPLES).flatMap((file) => {
      const map = opened(file).maps[0] as JourneyMap;
      const today = map.curves.find((curve) => curve.time === 'today')?.id ?? '';
      return momentsOf(map).filter(({ feelings }) => feelings[today] === undefined);
    });
    expect(gaps).toHaveLength(1);
  });
});
