/** Several parts of a map changed at once: nothing is lost, order is kept, rules hold, and one step takes it back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnderStage, momentsOf } from '../../shared/document/find.ts';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { apply, applyPatches } from '../../shared/edits/apply.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import {
  besideMoments,
  besideStages,
  duplicate,
  moveMoments,
  moveNotes,
  moveStages,
  type Parts,
  removeParts,
} from '../../shared/edits/several.ts';
import { Choices, journeys } from './arbitraries.ts';

const picks = fc.array(fc.nat({ max: 0xffff }), { minLength: 4, maxLength: 60, size: 'max' });

/** Runs a check on the first map of many journeys with some of its parts chosen. */
function onSome(check: (journey: Journey, map: JourneyMap, parts: Parts, choose: Choices) => void): void {
  fc.assert(
    fc.property(journeys, picks, (journey, given) => {
      const choose = new Choices(given);
      const map = journey.maps[0] as JourneyMap;
      const some = (items: readonly { id: string }[]) => new Set(choose.some(items).map(({ id }) => id));
      check(journey, map, { stages: some(map.stages), moments: some(momentsOf(map)), notes: some(map.notes) }, choose);
    }),
    { numRuns: 250 },
  );
}

/** Applies and holds the outcome to the rules and to its inverse. */
function after(journey: Journey, edit: Edit | null): JourneyMap {
  if (!edit) return journey.maps[0] as JourneyMap;
  const before = structuredClone(journey);
  const applied = apply(journey, edit);
  expect(invariantBreaks(applied.journey)).toEqual([]);
  expect(applyPatches(applied.journey, applied.inverse)).toEqual(before);
  return applied.journey.maps[0] as JourneyMap;
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('moments moved together land together in their order; the others keep theirs, and none is lost', () => {
  onSome((journey, map, { moments }, choose) => {
    if (map.stages.length === 0) return;
    const stage = choose.of(map.stages);
    const target = { stage: stage.id, at: choose.below(4) };
    const next = after(journey, moveMoments(map, moments, target));
    const [was, is] = [idsOf(momentsOf(map)), idsOf(momentsOf(next))];
    expect(is.toSorted()).toEqual(was.toSorted());
    const group = was.filter((id) => moments.has(id));
    expect(is.filter((id) => !moments.has(id))).toEqual(was.filter((id) => !moments.has(id)));
    const there = idsOf(next.stages.find(({ id }) => id === stage.id)?.moments ?? []);
    const others = idsOf(stage.moments).filter((id) => !moments.has(id));
    const at = Math.min(target.at, others.length);
    expect(there).toEqual([...others.slice(0, at), ...group, ...others.slice(at)]);
    // A note over nothing but moved moments stands over the same ones.
    for (const note of map.notes) {
      if (isUnderStage(note.place)) continue;
      const run = was.slice(was.indexOf(note.place.from), was.indexOf(note.place.to) + 1);
      if (run.every((id) => moments.has(id))) {
        expect(next.notes.find(({ id }) => id === note.id)?.place).toEqual(note.place);
      }
    }
  });
});

test('a step on and a step back move moments past at most one other, and never lose one', () => {
  onSome((journey, map, { moments }, choose) => {
    const by = choose.of([1, -1] as const);
    const target = besideMoments(map, moments, by);
    if (!target) {
      expect(momentsOf(map).some(({ id }) => moments.has(id))).toBe(false);
      return;
    }
    const next = after(journey, moveMoments(map, moments, target));
    const [was, is] = [idsOf(momentsOf(map)), idsOf(momentsOf(next))];
    const foremost = (list: string[]) => {
      const at = by > 0 ? list.findLastIndex((id) => moments.has(id)) : list.findIndex((id) => moments.has(id));
      return list.filter((id, i) => !moments.has(id) && (by > 0 ? i > at : i < at)).length;
    };
    expect([0, 1]).toContain(foremost(was) - foremost(is));
  });
});

test('stages moved together land together, with all that is in them', () => {
  onSome((journey, map, { stages }, choose) => {
    const by = choose.of([1, -1] as const);
    const at = choose.chance(2) ? besideStages(map, stages, by) : choose.below(map.stages.length + 1);
    if (at === null) return;
    const next = after(journey, moveStages(map, stages, at));
    const others = idsOf(map.stages).filter((id) => !stages.has(id));
    const group = idsOf(map.stages).filter((id) => stages.has(id));
    expect(idsOf(next.stages)).toEqual([...others.slice(0, at), ...group, ...others.slice(at)]);
    expect(idsOf(momentsOf(next)).toSorted()).toEqual(idsOf(momentsOf(map)).toSorted());
  });
});

test('notes moved together keep their distance and stay on the map', () => {
  onSome((journey, map, { notes }, choose) => {
    const shift = { columns: choose.below(7) - 3, lanes: choose.below(5) - 2 };
    const next = after(journey, moveNotes(map, notes, shift));
    expect(idsOf(next.notes)).toEqual(idsOf(map.notes));
    const order = idsOf(momentsOf(map));
    const steps = new Set<number>();
    const everyStageHasMoments = map.stages.every((stage) => stage.moments.length > 0);
    for (const note of map.notes) {
      const is = next.notes.find(({ id }) => id === note.id);
      if (!notes.has(note.id)) expect(is).toEqual(note);
      else if (everyStageHasMoments && is && !isUnderStage(note.place) && !isUnderStage(is.place)) {
        steps.add(order.indexOf(is.place.from) - order.indexOf(note.place.from));
        expect(order.indexOf(is.place.to) - order.indexOf(is.place.from)).toBe(
          order.indexOf(note.place.to) - order.indexOf(note.place.from),
        );
      }
    }
    expect(steps.size).toBeLessThanOrEqual(1);
  });
});

test('copies are like what they were copied from, and the originals stay as they were', () => {
  onSome((journey, map, parts, choose) => {
    let count = 0;
    const lands = choose.chance(2) && map.stages.length > 0;
    const target = lands
      ? { moments: { stage: choose.of(map.stages).id, at: 0 }, notes: { columns: 1, lanes: 1 }, stages: 0 }
      : {};
    const made = duplicate(map, parts, () => `copy${count++}`, target);
    const next = after(journey, made?.edit ?? null);
    if (!made) return;
    expect(next.stages.filter(({ id }) => !made.copies.stages.has(id)).map(({ id }) => id)).toEqual(idsOf(map.stages));
    const known = new Set([...idsOf(momentsOf(map))]);
    expect(idsOf(momentsOf(next)).filter((id) => known.has(id))).toEqual(idsOf(momentsOf(map)));
    const like = ({ touchpoint, action, feelings }: (typeof map.stages)[number]['moments'][number]) => ({
      touchpoint,
      action,
      feelings,
    });
    const originals = map.stages.flatMap((stage) =>
      parts.stages.has(stage.id) ? [] : stage.moments.filter(({ id }) => parts.moments.has(id)),
    );
    const copied = momentsOf(next).filter(({ id }) => made.copies.moments.has(id));
    if (lands || originals.length === copied.length) expect(copied.map(like)).toEqual(originals.map(like));
    expect(copied).toHaveLength(originals.length);
    for (const note of map.notes) expect(next.notes).toContainEqual(note);
  });
});

test('what is removed is gone, and nothing else that does not hang on it', () => {
  onSome((journey, map, parts) => {
    const next = after(journey, removeParts(map, parts));
    expect(idsOf(next.stages)).toEqual(idsOf(map.stages).filter((id) => !parts.stages.has(id)));
    const left = map.stages.flatMap((stage) =>
      parts.stages.has(stage.id) ? [] : idsOf(stage.moments).filter((id) => !parts.moments.has(id)),
    );
    expect(idsOf(momentsOf(next))).toEqual(left);
    for (const { id } of next.notes) expect(parts.notes.has(id)).toBe(false);
  });
});
