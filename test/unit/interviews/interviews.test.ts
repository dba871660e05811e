/** Interviews and surveys typed back: what the keys change, what many of them say together, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import { newJourney, newLane, newMoment, newPersona, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import { invariantBreaks } from '../../../shared/document/invariants.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { Interview, Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { serializeJourney } from '../../../shared/document/serialize.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { askedOf } from '../../../shared/interviews/asked.ts';
import {
  newInterview,
  nextInterview,
  progressOf,
  rowOf,
  withAnswer,
  withRow,
  withTick,
  withUnlisted,
} from '../../../shared/interviews/entry.ts';
import { numberOf, questionsIn, questionsOf } from '../../../shared/interviews/questions.ts';
import { byQuestion, byTouchpoint, chosenInterviews, unlistedIn } from '../../../shared/interviews/summary.ts';
import { adoptEdit, laneForSayings, likelyStage, measuredEdit, placeOf } from '../../../shared/interviews/use.ts';

let made = 0;
const newId = () => `made${made++}`;

/** A shop with two stages; the till is met twice. */
function shop(interviews: Interview[] = []): Journey {
  const journey = newJourney({ id: 'j', title: 'Shop', language: 'en', newId });
  const map = journey.maps[0] as JourneyMap;
  map.id = 'map';
  map.stages = [
    newStage({ id: 's1', name: 'Look', moments: [newMoment({ id: 'm1', touchpoint: 'web' })] }),
    newStage({
      id: 's2',
      name: 'Buy',
      moments: [
        newMoment({ id: 'm2', touchpoint: 'till' }),
        newMoment({ id: 'm3', touchpoint: 'bag' }),
        newMoment({ id: 'm4', touchpoint: 'till' }),
      ],
    }),
  ];
  journey.touchpoints = ['web', 'till', 'bag'].map((id) => newTouchpoint({ id, name: id }));
  journey.personas = [newPersona({ id: 'ann', name: 'Ann' })];
  journey.interviews = interviews;
  return journey;
}
const mapOf = (journey: Journey) => journey.maps[0] as JourneyMap;

function talk(id: string, rows: Record<string, number | null | false>, more: Partial<Interview> = {}): Interview {
  return newInterview({
    id,
    who: id,
    map: 'map',
    rows: Object.entries(rows).map(([touchpoint, value]) => ({
      touchpoint,
      met: value !== false,
      feeling: value === false ? null : value,
      says: value === false ? '' : `${id} on ${touchpoint}`,
    })),
    ...more,
  });
}

describe('the questions', () => {
  test('are numbered through, 12 to talk about and 11 to hand out', () => {
    expect(questionsOf('interview').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(questionsOf('survey').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect([numberOf('interview', 'rate'), numberOf('survey', 'rate')]).toEqual([7, 3]);
    expect(questionsIn('interview', 'last').map(({ key }) => key)).toEqual(['else']);
    expect(questionsIn('survey', 'ticked').map(({ written }) => written)).toEqual([false, false, false]);
    expect(questionsOf('interview').find(({ key }) => key === 'rate')).toMatchObject({ rated: true, written: true });
  });
});

describe('a sheet is typed', () => {
  test('what was felt was met, what was not met was not felt, and an empty row goes', () => {
    let interview = newInterview({ id: 'i' });
    const put = (touchpoint: string, fields: Partial<Interview['rows'][number]>) => {
      interview = { ...interview, ...withRow(interview, touchpoint, fields) };
      return rowOf(interview, touchpoint);
    };
    expect(put('till', { feeling: -1 })).toMatchObject({ met: true, feeling: -1 });
    expect(put('till', { met: false })).toMatchObject({ met: false, feeling: null });
    expect(put('till', { met: null })).toMatchObject({ met: null });
    expect(interview.rows).toEqual([]);
    put('bag', { met: true, says: 'heavy' });
    expect(put('bag', { met: null, feeling: null })).toMatchObject({ met: null, says: 'heavy' });
  });

  test('of several ticks one is taken away again; a single one moves', () => {
    const [heard, before] = questionsOf('survey');
    if (!heard || !before) throw new Error('there are such questions');
    let survey = newInterview({ id: 'i', kind: 'survey' });
    const tick = (question: typeof heard, choice: string) => {
      survey = { ...survey, ...withTick(survey, question, choice) };
    };
    tick(heard, 'friend');
    tick(heard, 'ad');
    tick(before, 'first');
    tick(before, 'often');
    expect(survey.ticks).toEqual({ heard: ['friend', 'ad'], before: ['often'] });
    tick(heard, 'friend');
    tick(before, 'often');
    expect(survey.ticks).toEqual({ heard: ['ad'] });
    expect(progressOf({ ...survey, ...withAnswer(survey, 'use', ' daily ') })).toEqual({
      answered: 2,
      of: 11,
      touchpoints: 0,
    });
    expect(withAnswer({ ...survey, answers: { use: 'x' } }, 'use', ' ')).toEqual({ answers: {} });
  });

  test('a line of its own lasts as long as it has a word', () => {
    const begun = { ...newInterview({ id: 'i' }), ...withUnlisted(newInterview({ id: 'i' }), 'u', { name: 'Bench' }) };
    expect(begun.unlisted).toEqual([{ id: 'u', name: 'Bench', feeling: null, says: '' }]);
    expect(withUnlisted(begun, 'u', { name: '' })).toEqual({ unlisted: [] });
  });

  test('the next sheet of the pile is by the same people, for the same map', () => {
    const last = newInterview({ id: 'a', who: 'Ann', interviewer: 'Bo', map: 'other', persona: 'ann', place: 'Till' });
    expect(nextInterview('b', 'survey', last, { id: 'map', personas: [] }, '2026-11-22')).toMatchObject({
      kind: 'survey',
      who: '',
      interviewer: 'Bo',
      map: 'other',
      persona: 'ann',
      date: '2026-11-22',
    });
    const first = (personas: string[]) =>
      nextInterview('b', 'interview', undefined, { id: 'map', personas }, '2026-11-22');
    expect([first(['ann']).persona, first(['ann', 'bo']).persona]).toEqual(['ann', null]);
  });
});

describe('together', () => {
  const interviews = [
    talk('Ann', { till: -2, bag: 1, web: false }, { persona: 'ann', answers: { problem: 'a gift' }, rating: 1 }),
    talk('Bo', { till: -1, bag: null }, { rating: -1 }),
    talk('Cy', { web: 2 }, { kind: 'survey', ticks: { heard: ['friend'] }, unlisted: [] }),
  ];
  const journey = shop(interviews);

  test('touchpoints come worst first, with how many met them, the mean, the spread and the words', () => {
    const [till, bag, web] = byTouchpoint(journey, interviews, { map: 'map' });
    expect(till).toMatchObject({ mean: -1.5, least: -2, most: -1, count: 2, met: 2, asked: 2 });
    expect(till?.touchpoint).toMatchObject({ id: 'till', code: askedOf(journey, mapOf(journey))[1]?.code });
    expect(till?.sayings.map(({ text }) => text)).toEqual(['Ann on till', 'Bo on till']);
    expect(bag).toMatchObject({ mean: 1, met: 2, asked: 2, count: 1 });
    expect(web).toMatchObject({ mean: 2, met: 1, asked: 2 });
  });

  test('answers stand under their question, ticks are counted, crosses averaged', () => {
    const [problem, rate, heard] = byQuestion(interviews);
    expect(problem).toMatchObject({ kind: 'interview', question: { number: 1 }, answers: [{ text: 'a gift' }] });
    expect(rate).toMatchObject({ question: { number: 7 }, mean: 0 });
    expect(heard).toMatchObject({ kind: 'survey', ticked: [{ choice: 'friend', count: 1 }] });
  });

  test('are filtered by map, persona and kind; one for no map counts for each', () => {
    const named = (filter: Parameters<typeof chosenInterviews>[1]) =>
      chosenInterviews({ ...journey, interviews: [...interviews, talk('Di', {}, { map: null })] }, filter).map(
        ({ who }) => who,
      );
    expect(named({ map: 'map', persona: null, kind: null })).toEqual(['Ann', 'Bo', 'Cy', 'Di']);
    expect(named({ map: 'other', persona: null, kind: null })).toEqual(['Di']);
    expect(named({ map: 'map', persona: 'ann', kind: null })).toEqual(['Ann']);
    expect(named({ map: 'map', persona: null, kind: 'survey' })).toEqual(['Cy']);
  });

  test('what was said of a touchpoint that left the map is still there', () => {
    const left = shop([talk('Ann', { gone: -1 })]);
    left.touchpoints.push(newTouchpoint({ id: 'gone', name: 'Gone' }));
    expect(byTouchpoint(left, left.interviews, { map: 'map' })).toMatchObject([
      { touchpoint: { id: 'gone', name: 'Gone', code: '' }, mean: -1 },
    ]);
  });
});

describe('what becomes of it', () => {
  test('means become measured feelings wherever the touchpoint is met, in one edit', () => {
    const journey = shop();
    const map = mapOf(journey);
    const curve = map.curves[0]?.id ?? '';
    const edit = measuredEdit(map, curve, new Map([['till', -1.5]]));
    if (!edit) throw new Error('the map meets the till');
    const { journey: after, inverse } = apply(journey, edit);
    const moments = mapOf(after).stages.flatMap((stage) => stage.moments);
    expect(moments.map(({ feelings }) => feelings[curve])).toEqual([undefined, -1.5, undefined, -1.5]);
    expect(moments.map(({ evidence }) => evidence)).toEqual(['guess', 'measured', 'guess', 'measured']);
    expect(inverse.length).toBeGreaterThan(0);
    expect(measuredEdit(map, curve, new Map([['nowhere', 1]]))).toBeNull();
    expect(measuredEdit(map, 'no curve', new Map([['till', 1]]))).toBeNull();
  });

  test('words go to what the customer thinks, else to the pains', () => {
    const map = mapOf(shop());
    expect(laneForSayings(map)?.role).toBe('thinks');
    const without = { ...map, lanes: map.lanes.filter(({ role }) => role !== 'thinks') };
    expect(laneForSayings(without)?.role).toBe('pain');
    expect(laneForSayings({ ...map, lanes: [newLane({ id: 'l', kind: 'touchpoints' })] })).toBeUndefined();
    expect([placeOf(map, 'till'), placeOf(map, 'nowhere')]).toEqual([{ from: 'm2', to: 'm2' }, null]);
  });

  test('what the sheet did not list comes onto the map, once, and into the interview', () => {
    const line = { id: 'u1', name: 'Bench', feeling: 1, says: 'nice' };
    const same = { id: 'u2', name: ' BAG', feeling: -2, says: 'tore' };
    const interview = talk('Ann', { till: -1, bag: null }, { unlisted: [line, same] });
    const journey = shop([interview]);
    const map = mapOf(journey);
    expect(unlistedIn([interview]).map((one) => one.line.name)).toEqual(['Bench', ' BAG']);
    expect(likelyStage(map, interview)?.id).toBe('s2');
    const first = adoptEdit(journey, interview, line, { map, stage: 's1' }, newId);
    const after = apply(journey, first.edit).journey;
    expect(mapOf(after).stages[0]?.moments.at(-1)?.touchpoint).toBe(first.touchpoint);
    expect(after.touchpoints.at(-1)).toMatchObject({ name: 'Bench' });
    const [typed] = after.interviews;
    if (!typed) throw new Error('it is still there');
    expect(rowOf(typed, first.touchpoint)).toMatchObject({ met: true, feeling: 1, says: 'nice' });
    // The bag is known and met already: nothing new, and both words are kept.
    const second = apply(after, adoptEdit(after, typed, same, { map: mapOf(after), stage: 's1' }, newId).edit).journey;
    expect(second.touchpoints).toHaveLength(4);
    expect(mapOf(second).stages).toEqual(mapOf(after).stages);
    expect(second.interviews[0]).toMatchObject({ unlisted: [] });
    expect(rowOf(second.interviews[0] as Interview, 'bag')).toMatchObject({ feeling: -2, says: 'Ann on bag\ntore' });
    expect(invariantBreaks(second)).toEqual([]);
  });
});

describe('in the file', () => {
  test('nothing is left pointing at what is gone', () => {
    const journey = shop([talk('Ann', { till: -1, bag: 1 }, { persona: 'ann' })]);
    const gone = [
      { edit: 'remove', from: 'touchpoints', id: 'till' },
      { edit: 'remove', from: 'personas', id: 'ann' },
    ] as const;
    const after = apply(journey, { edit: 'all', edits: gone }).journey;
    expect(after.interviews[0]).toMatchObject({ persona: null, rows: [{ touchpoint: 'bag' }] });
    const other = { ...mapOf(journey), id: 'other', stages: [], curves: [], lanes: [], notes: [] };
    const two = { ...journey, maps: [...journey.maps, other] };
    expect(apply(two, { edit: 'remove', from: 'maps', id: 'map' }).journey.interviews[0]?.map).toBeNull();
    expect(invariantBreaks(after)).toEqual([]);
  });

  test('two rows of one touchpoint are read as one, and an unknown touchpoint comes back', () => {
    const journey = shop([talk('Ann', { till: -1 }, { map: 'nowhere', persona: 'nobody' })]);
    const [interview] = journey.interviews;
    interview?.rows.push({ touchpoint: 'till', met: false, feeling: 2, says: 'again' });
    interview?.rows.push({ touchpoint: 'ghost', met: true, feeling: null, says: 'boo' });
    const opened = openJourney(serializeJourney(journey));
    if (!opened.ok) throw new Error('it opens');
    expect(opened.report.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['row-merged', 'touchpoint-recreated', 'reference-cleared']),
    );
    expect(opened.report.every(({ thing }) => thing !== 'journey')).toBe(true);
    expect(opened.journey.interviews[0]).toMatchObject({
      map: null,
      persona: null,
      rows: [
        { touchpoint: 'till', met: true, feeling: -1, says: 'Ann on till\nagain' },
        { touchpoint: 'ghost', met: true },
      ],
    });
    expect(opened.journey.touchpoints.at(-1)).toMatchObject({ id: 'ghost', name: '? ghost' });
  });
});
