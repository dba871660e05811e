/** The made-up journey for benchmarks is a healthy one, of the size asked, and always the same. */
import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../shared/document/find.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { JourneyMap } from '../../../shared/document/schema.ts';
import { serializeJourney } from '../../../shared/document/serialize.ts';
import { largeJourney, sizeFor } from '../../bench/large-journey.ts';

describe('largeJourney', () => {
  it('opens without repair and is saved as it stands', () => {
    const text = serializeJourney(largeJourney(sizeFor(2000)));
    const outcome = openJourney(text);
    expect(outcome).toMatchObject({ ok: true, report: [] });
    if (outcome.ok) expect(serializeJourney(outcome.journey)).toBe(text);
  });

  it('has the moments asked for, with notes and curves', () => {
    const map = largeJourney({ stages: 7, momentsPerStage: 3 }).maps[0] as JourneyMap;
    expect(momentsOf(map)).toHaveLength(21);
    expect(map.notes.length).toBeGreaterThan(7);
    expect(map.curves.map(({ time }) => time)).toEqual(['today', 'future']);
    expect(momentsOf(largeJourney(sizeFor(20_000)).maps[0] as JourneyMap)).toHaveLength(20_000);
  });

  it('is the same for the same numbers and another for another seed', () => {
    const size = { stages: 4, momentsPerStage: 5 };
    expect(largeJourney(size)).toEqual(largeJourney(size));
    expect(largeJourney({ ...size, seed: 2 })).not.toEqual(largeJourney(size));
  });
});
