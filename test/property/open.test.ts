/** Whatever a file holds, opening it gives a sound journey or a refusal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import { openJourney } from '../../shared/document/open.ts';
import { journeySchema } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { journeyShape } from '../../shared/document/shape.ts';
import { harmedText, harms, journeys } from './arbitraries.ts';

/** What must hold of any text: sound and readable again without a further repair, or refused. */
function expectSound(text: string): void {
  const opened = openJourney(text);
  if (!opened.ok) {
    expect(opened.refusal.code).toBeTypeOf('string');
    return;
  }
  expect(invariantBreaks(opened.journey)).toEqual([]);
  expect(journeySchema.safeParse(opened.journey).error).toBeUndefined();
  const written = serializeJourney(opened.journey);
  const again = openJourney(written);
  expect(again.ok && again.report).toEqual([]);
  expect(again.ok && serializeJourney(again.journey)).toBe(written);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}

test('a healthy journey opens as it was written, without a finding', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      expect(invariantBreaks(journey)).toEqual([]);
      const text = serializeJourney(journey);
      const opened = openJourney(text);
      expect(opened).toEqual({ ok: true, journey, report: [] });
      expect(opened.ok && serializeJourney(opened.journey)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test('any text is refused or opened, never thrown at anybody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectSound(text)),
    { numRuns: 300 },
  );
});

test('any JSON is refused or opened', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => expectSound(text)),
    { numRuns: 300 },
  );
});

test('any JSON in the place of any part is refused or repaired', () => {
  const part = fc.jsonValue({ maxDepth: 4 });
  const parts = fc.record(
    {
      version: fc.oneof(fc.constant(1), part),
      id: part,
      title: part,
      touchpoints: fc.oneof(
        part,
        fc.array(fc.oneof(part, fc.record({ id: part, name: part, parent: part, owners: part }))),
      ),
      maps: fc.oneof(
        part,
        fc.array(
          fc.record({ id: part, stages: part, lanes: part, notes: fc.array(fc.record({ place: part, text: part })) }),
        ),
      ),
      audits: part,
      tasks: part,
      reviews: part,
      interviews: part,
    },
    { requiredKeys: ['version'] },
  );
  fc.assert(
    fc.property(parts, (data) => expectSound(JSON.stringify({ format: 'waymark-journey', ...data }))),
    { numRuns: 300 },
  );
});

test('a harmed journey is repaired or refused, and its own schema agrees', () => {
  fc.assert(
    fc.property(journeys, harms, (journey, befall) => {
      const data: unknown = JSON.parse(serializeJourney(journey));
      for (const harm of befall) harm(data);
      expectSound(harmedText(data));
    }),
    { numRuns: 500 },
  );
});

test('the compiled reader and the schema give the same verdict', () => {
  fc.assert(
    fc.property(journeys, harms, (journey, befall) => {
      const harmed: unknown = JSON.parse(serializeJourney(journey));
      for (const harm of befall) harm(harmed);
      const text = harmedText(harmed);
      // Unsafe keys are the reader's business alone, and so are endless numbers in fields that nobody knows.
      fc.pre(!/"(__proto__|constructor)":|1e999/.test(text));
      const data: unknown = JSON.parse(text);
      const parsed = journeySchema.safeParse(data);
      expect(journeyShape().accepts(data)).toBe(parsed.success && sameKeys(parsed.data, data));
    }),
    { numRuns: 300 },
  );
});

/** Whether the schema had no default to fill in. */
function sameKeys(parsed: unknown, given: unknown): boolean {
  if (typeof parsed !== 'object' || parsed === null) return true;
  const keys = Object.keys(parsed);
  const held = given as Record<string, unknown>;
  return keys.every((key) => Object.hasOwn(held, key) && sameKeys((parsed as typeof held)[key], held[key]));
}
