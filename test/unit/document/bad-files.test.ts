/** Each kind of damage, as a file: opened with a report of what was repaired, or refused with the reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../../shared/document/find.ts';
import { invariantBreaks } from '../../../shared/document/invariants.ts';
import { openJourney } from '../../../shared/document/open.ts';
import { type Journey, journeySchema } from '../../../shared/document/schema.ts';
import { serializeJourney } from '../../../shared/document/serialize.ts';

const folder = new URL('../../fixtures/bad/', import.meta.url);

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function refusalOf(text: string) {
  const opened = openJourney(text);
  return opened.ok ? undefined : opened.refusal;
}

function repaired(file: string) {
  const opened = openJourney(textOf(file));
  if (!opened.ok) throw new Error(`${file} was refused: ${opened.refusal.code}`);
  const found = (path: string) => opened.report.filter((finding) => finding.path === path).map(({ code }) => code);
  return { journey: opened.journey, report: opened.report, found, map: mapOf(opened.journey) };
}

function mapOf(journey: Journey) {
  const map = journey.maps[0];
  if (!map) throw new Error('every journey has a map');
  return map;
}

describe('every damaged file', () => {
  test.each(readdirSync(folder).filter((file) => /\.(journey|json)$/.test(file)))('%s', (file) => {
    const opened = openJourney(textOf(file));
    if (!opened.ok) return;
    expect(invariantBreaks(opened.journey)).toEqual([]);
    expect(journeySchema.safeParse(opened.journey).error).toBeUndefined();
    const again = openJourney(serializeJourney(opened.journey));
    expect(again).toEqual({ ok: true, journey: opened.journey, report: [] });
  });
});

describe('refused', () => {
  test.each([
    ['empty.journey', 'empty', {}],
    ['zeroes.journey', 'empty', {}],
    ['truncated.journey', 'truncated', { line: 42, column: 6 }],
    ['typo.journey', 'not-json', { line: 6, column: 3 }],
    ['nan.journey', 'not-json', { line: 60, column: 11 }],
    ['other-program.json', 'not-a-journey', {}],
    ['list.json', 'not-a-journey', {}],
    ['newer-version.journey', 'newer-version', { version: '2', ours: '1' }],
    ['beyond-repair.journey', 'beyond-repair', {}],
  ])('%s: %s', (file, code, params) => {
    expect(refusalOf(textOf(file))).toEqual({ code, params });
  });

  test('200 MB of text', () => {
    expect(refusalOf(' '.repeat(200 * 1024 * 1024))).toEqual({ code: 'too-large', params: { limit: 100 } });
  });

  test.each(['[', '{"a":', '[{"a":'])('100,000 levels of %s', (level) => {
    expect(refusalOf(level.repeat(100_000))).toEqual({ code: 'too-deep', params: { limit: 100 } });
  });

  test.each(['2', '"2"', '1e400', '1.5'])('a newer version written as %s', (version) => {
    expect(refusalOf(`{"format":"waymark-journey","version":${version}}`)?.code).toBe('newer-version');
  });

  test('a text of spaces, a single number, a foreign format', () => {
    expect(refusalOf(' \r\n\t')?.code).toBe('empty');
    expect(refusalOf('42')?.code).toBe('not-a-journey');
    expect(refusalOf('{"format":"another","maps":[],"touchpoints":[]}')?.code).toBe('not-a-journey');
  });
});

describe('opened', () => {
  test('with a byte order mark and Windows line ends, without a finding', () => {
    const { report, map } = repaired('bom-crlf.journey');
    expect(report).toEqual([]);
    expect(map.notes[0]?.text).toBe('queues');
  });

  test('without a version: as the first', () => {
    expect(repaired('no-version.journey').report.map(({ code }) => code)).toEqual(['version-assumed']);
  });

  test('without the mark of the format, when all else is a journey', () => {
    const opened = openJourney('{"version":1,"id":"j","maps":[],"touchpoints":[{"id":"t","name":"Till"}]}');
    expect(opened.ok && opened.report.map(({ code }) => code)).toEqual(['format-restored', 'map-added']);
    expect(opened.ok && opened.journey.touchpoints[0]?.name).toBe('Till');
  });

  test('repeated ids: the second gets a new one, references stay with the first', () => {
    const { journey, found, map } = repaired('duplicate-ids.journey');
    expect(found('owners[0]')).toEqual(['id-repeated']);
    expect(found('maps[0].notes[1]')).toEqual(['id-repeated']);
    expect(journey.owners[0]).toMatchObject({ name: 'Ann' });
    expect(map.notes.map((note) => note.text)).toEqual(['queues', 'second']);
    expect(journey.tasks[0]).toMatchObject({ note: 'n', touchpoint: 'till' });
    expect(map.notes[0]?.id).toBe('n');
  });

  test('references to what is not there: cleared, and what people wrote is kept', () => {
    const { journey, found, map } = repaired('dangling.journey');
    expect(journey.touchpoints[0]).toMatchObject({ parent: null, owners: [] });
    expect(map.curves[0]?.persona).toBeNull();
    expect(momentsOf(map)[2]).toMatchObject({ action: 'pushes it', touchpoint: 'door', feelings: { later: 1.5 } });
    expect(journey.touchpoints.map((item) => item.name)).toEqual(['Till', '? door', '? sign']);
    expect(map.curves.map((curve) => curve.id)).toEqual(['now', 'later']);

    const [, kept, reversed, half] = map.notes;
    expect(map.lanes.find((lane) => lane.id === kept?.lane)).toMatchObject({ id: 'lost-lane', kind: 'notes' });
    expect(kept).toMatchObject({ text: 'keep me', place: { stage: 's1' } });
    expect(map.lanes.find((lane) => lane.id === reversed?.lane)?.kind).toBe('notes');
    expect(reversed?.place).toEqual({ from: 'a', to: 'b' });
    expect(half?.place).toEqual({ from: 'b', to: 'b' });

    expect(journey.walkOrder).toEqual(['till']);
    expect(found('walkOrder[1]')).toEqual(['reference-cleared']);
    expect(found('walkOrder[2]')).toEqual(['reference-repeated']);
    expect(journey.audits[0]?.sheets[0]?.rows).toMatchObject([
      { touchpoint: 'till', scores: { simple: 3, personal: 2 }, saw: 'dark\ncold' },
      { touchpoint: 'sign', scores: { simple: 0 } },
    ]);
    expect(journey.tasks[0]).toMatchObject({ touchpoint: null, map: null, note: null, round: null, owner: null });
  });

  test('parents in a circle: the circle is cut, the rest of the family stays', () => {
    const { journey, report } = repaired('loops.journey');
    expect(journey.touchpoints.map((item) => item.parent)).toEqual(['shop', 'street', null, null]);
    expect(report.map(({ code }) => code)).toEqual(['parent-loop', 'parent-loop']);
  });

  test('endless numbers say nothing; numbers off the scale are brought to its end', () => {
    const { journey, map, report } = repaired('numbers.journey');
    expect(momentsOf(map).map((moment) => moment.feelings)).toEqual([{}, { now: 2 }]);
    expect(map.notes[0]?.votes).toBe(0);
    expect(map.contactLimit).toBeNull();
    expect(journey.tasks[0]).toMatchObject({ cost: null, people: 2 });
    expect(serializeJourney(journey)).toContain('"ours": { "big": null }');
    expect(report.find(({ path }) => path.endsWith('moments[1].feelings.now'))?.params).toEqual({
      field: 'feelings',
      now: '2',
    });
  });

  test('keys that reach a prototype are left out wherever they are, and reach none', () => {
    const { journey, report, map } = repaired('proto-keys.journey');
    expect(report.map(({ code }) => code)).toEqual(['unsafe-key', 'unsafe-key', 'unsafe-key', 'unsafe-key']);
    expect(serializeJourney(journey)).not.toMatch(/__proto__|constructor/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((journey as unknown as Record<string, unknown>).polluted).toBeUndefined();
    expect(momentsOf(map)[1]?.feelings).toEqual({ now: 0.5 });
    expect(journey.touchpoints[0]).toMatchObject({ extra: { deep: [{ kept: 1 }] } });
  });

  test('ids that every object has as a name get another', () => {
    const text = textOf('bom-crlf.journey').replaceAll('"now"', '"toString"');
    const opened = openJourney(text);
    expect(opened.ok && opened.report.map(({ code }) => code)).toEqual(['id-unsafe']);
    expect(opened.ok && mapOf(opened.journey).curves[0]?.id).toBe('made-maps-0-curves-0');
  });

  test('wrong types: the field falls back, the entry is dropped, the rest is kept', () => {
    const { journey, found, map } = repaired('wrong-types.journey');
    expect(journey).toMatchObject({ title: 'Corner shop', language: 'en', owners: [], walkOrder: [] });
    expect(found('language')).toEqual(['field-reset']);
    expect(journey.touchpoints).toHaveLength(1);
    expect(journey.touchpoints[0]).toMatchObject({ name: '7', channel: 'other', control: 'direct', owners: [] });
    expect(journey.touchpoints[0]?.measures).toMatchObject([{ id: 'x', date: null }]);
    expect(found('touchpoints[1]')).toEqual(['item-dropped']);
    expect(journey.maps).toHaveLength(1);
    expect(map.stages[0]?.colour).toBe('stage-1');
    expect(momentsOf(map)[0]).toMatchObject({ time: '8', evidence: 'guess', momentOfTruth: false });
    expect(map.notes.map((note) => note.text)).toEqual(['queues', 'still here']);
    expect(journey.audits[0]).toMatchObject({ date: null });
    expect(journey.audits[0]?.sheets[0]?.rows[0]?.scores).toEqual({ simple: 'na' });
    expect(journey.reviewPlan).toEqual({ cadence: null, months: null, next: null });
  });

  test('a text that is too long is cut, and not through a character', () => {
    const opened = openJourney(
      JSON.stringify({
        format: 'waymark-journey',
        version: 1,
        id: 'j',
        title: `${'a'.repeat(19_999)}😀`,
        maps: [{ id: 'm' }],
      }),
    );
    expect(opened.ok && opened.report.map(({ code }) => code)).toEqual(['text-cut', 'lane-added']);
    expect(opened.ok && opened.journey.title).toBe('a'.repeat(19_999));
  });

  test('the same damage is repaired in the same way every time', () => {
    for (const file of ['wrong-types.journey', 'dangling.journey', 'duplicate-ids.journey']) {
      expect(openJourney(textOf(file))).toEqual(openJourney(textOf(file)));
    }
  });

  test('a file of nothing but damage is opened in one piece, with every finding in the report', () => {
    const notes = Array.from({ length: 5_000 }, (_, n) => ({
      lane: `lane ${n}`,
      place: { from: 'x', to: n },
      text: n,
    }));
    const opened = openJourney(JSON.stringify({ format: 'waymark-journey', version: 1, maps: [{ notes }] }));
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(opened.report.length).toBeGreaterThan(15_000);
    expect(mapOf(opened.journey).notes.map((note) => note.text)).toEqual(notes.map((note) => String(note.text)));
    expect(mapOf(opened.journey).lanes.length).toBeLessThan(20);
  });
});
