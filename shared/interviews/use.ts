/** What becomes of answers: notes on the map, measured feelings, touchpoints that the map had not. Each is one edit. */
import { newMoment, newNote, newTouchpoint } from '../document/blank.ts';
import { findById, momentsOf } from '../document/find.ts';
import { takesNotes } from '../document/invariants.ts';
import type { Interview, Journey, JourneyMap, Lane, Note, Place, Stage } from '../document/schema.ts';
import type { Edit } from '../edits/edit.ts';
import { searchKey } from '../i18n/translate.ts';
import { type Unlisted, withRow } from './entry.ts';

/** The lanes that can hold what customers say. */
export function lanesForNotes(map: JourneyMap): Lane[] {
  return map.lanes.filter((lane) => lane.kind === 'notes' && takesNotes(lane));
}

/** Where answers go when nobody says otherwise: to what the customer thinks, else to the pains, else to any notes. */
export function laneForSayings(map: JourneyMap): Lane | undefined {
  const lanes = lanesForNotes(map);
  return lanes.find(({ role }) => role === 'thinks') ?? lanes.find(({ role }) => role === 'pain') ?? lanes[0];
}

/** Under the touchpoint's first moment; null: the map does not meet it. */
export function placeOf(map: JourneyMap, touchpoint: string): Place | null {
  const moment = momentsOf(map).find((one) => one.touchpoint === touchpoint);
  return moment ? { from: moment.id, to: moment.id } : null;
}

/** The note that says this already in the same place. */
export function noteSaying(map: JourneyMap, lane: string, place: Place, text: string): Note | undefined {
  return map.notes.find(
    (note) =>
      note.lane === lane &&
      note.text === text &&
      ('stage' in place
        ? 'stage' in note.place && note.place.stage === place.stage
        : 'from' in note.place && note.place.from === place.from),
  );
}

export function noteEdit(map: string, id: string, lane: string, place: Place, text: string): Edit {
  return { edit: 'addToMap', map, to: 'notes', item: newNote({ id, lane, place, text }) };
}

/**
 * The means as feelings of a curve, wherever the map meets the touchpoints, and told apart from guesses.
 * `means` by touchpoint id. Null where the map meets none of them.
 */
export function measuredEdit(map: JourneyMap, curve: string, means: ReadonlyMap<string, number>): Edit | null {
  const moments = momentsOf(map).filter(({ touchpoint }) => means.has(touchpoint));
  if (moments.length === 0 || !findById(map.curves, curve)) return null;
  const values = new Map(moments.map(({ id, touchpoint }) => [id, means.get(touchpoint) as number]));
  return {
    edit: 'all',
    edits: [
      { edit: 'setFeelings', map: map.id, curve, values },
      ...moments
        .filter(({ evidence }) => evidence !== 'measured')
        .map(({ id }): Edit => ({ edit: 'setMoment', map: map.id, moment: id, fields: { evidence: 'measured' } })),
    ],
  };
}

/** The stage in which the customer last met something: what the sheet did not list was met there or after. */
export function likelyStage(map: JourneyMap, { rows }: Interview): Stage | undefined {
  const met = new Set(rows.filter((row) => row.met === true).map((row) => row.touchpoint));
  return map.stages.findLast((stage) => stage.moments.some((moment) => met.has(moment.touchpoint))) ?? map.stages[0];
}

/**
 * Takes what a customer named into the inventory, under the name it is known by there, and onto the map at the end of
 * a stage; the line becomes a row of the interview. Without a stage, only into the inventory.
 */
export function adoptEdit(
  journey: Journey,
  interview: Interview,
  line: Unlisted,
  to: { map: JourneyMap; stage: string } | null,
  newId: () => string,
): { edit: Edit; touchpoint: string } {
  const called = line.name.trim();
  const known = journey.touchpoints.find(({ name }) => searchKey(name.trim()) === searchKey(called));
  const id = known?.id ?? newId();
  const isMet = to !== null && momentsOf(to.map).some(({ touchpoint }) => touchpoint === id);
  const said = interview.rows.find((row) => row.touchpoint === id);
  const says = [said?.says ?? '', line.says].filter(Boolean).join('\n');
  const feeling = said?.feeling ?? line.feeling;
  const edits: Edit[] = [];
  if (!known) edits.push({ edit: 'add', to: 'touchpoints', item: newTouchpoint({ id, name: called }) });
  if (to && !isMet)
    edits.push({
      edit: 'addMoment',
      map: to.map.id,
      stage: to.stage,
      moment: newMoment({ id: newId(), touchpoint: id }),
    });
  edits.push({
    edit: 'set',
    in: 'interviews',
    id: interview.id,
    fields: {
      ...withRow(interview, id, { met: true, feeling, says }),
      unlisted: interview.unlisted.filter((one) => one.id !== line.id),
    },
  });
  return { edit: { edit: 'all', edits }, touchpoint: id };
}
