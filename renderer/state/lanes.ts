/** What people do to lanes, as edits with a name: shared by canvas, outline, inspector, menus and keyboard. */
import { newLane } from '../../shared/document/blank.ts';
import { findById } from '../../shared/document/find.ts';
import type { JourneyMap, Lane, LaneKind, NoteRole } from '../../shared/document/schema.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import * as m from '../../shared/layout/metrics.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { type Editor, journeyOf, mapOf } from './editor.ts';
import { newId } from './ids.ts';

/** What lane can be added: a kind, and for notes what they say. */
export interface LaneSort {
  kind: LaneKind;
  role: NoteRole;
}

/** Every sort of lane, in the order in which they are offered. */
export const LANE_SORTS: readonly LaneSort[] = [
  { kind: 'notes', role: 'does' },
  { kind: 'notes', role: 'thinks' },
  { kind: 'notes', role: 'goals' },
  { kind: 'notes', role: 'expectations' },
  { kind: 'notes', role: 'pain' },
  { kind: 'notes', role: 'opportunity' },
  { kind: 'notes', role: 'free' },
  { kind: 'pictures', role: 'free' },
  { kind: 'feelings', role: 'free' },
  { kind: 'touchpoints', role: 'free' },
  { kind: 'owners', role: 'free' },
  { kind: 'measures', role: 'free' },
  { kind: 'notes', role: 'backstage' },
  { kind: 'notes', role: 'support' },
];

/** px that Alt+Shift with an arrow makes a lane taller or lower. */
export const HEIGHT_STEP = 20;

/** px, from which a lane of no height of its own is made taller. */
const STANDARD_HEIGHTS: Readonly<Record<LaneKind, number>> = {
  touchpoints: m.CARD_MIN_HEIGHT + 2 * m.LANE_PADDING,
  feelings: m.FEELINGS_HEIGHT,
  notes: m.NOTE_LANE_MIN_HEIGHT,
  pictures: m.NOTE_LANE_MIN_HEIGHT,
  owners: m.OWNERS_MIN_HEIGHT,
  measures: m.MEASURES_MIN_HEIGHT,
};

/** What a lane is called on the map, in the map's language. */
export function nameOf(editor: Editor, lane: Lane): string {
  return laneName(lane, translatorFor(journeyOf(editor).language));
}

/** Adds a lane below the selected one, else at the end, and selects it. */
export function addLane(editor: Editor, sort: LaneSort, words: Translator): string {
  const state = editor.getState();
  const map = mapOf(editor);
  const lane = newLane({ id: newId(), ...sort });
  const after = map.lanes.findIndex((item) => item.id === laneOf(map, state.selection)?.id);
  const at = after < 0 ? map.lanes.length : after + 1;
  state.do({ edit: 'addToMap', map: map.id, to: 'lanes', item: lane, at }, { key: 'edit.addLane' });
  state.select({ kind: 'lane', id: lane.id });
  state.say(words.t('say.laneAdded', { name: nameOf(editor, lane) }));
  return lane.id;
}

/** The lane that is selected, or in which the selected note or empty place is. */
export function laneOf(map: JourneyMap, selection: Selection | null): Lane | undefined {
  switch (selection?.kind) {
    case 'lane':
      return findById(map.lanes, selection.id);
    case 'cell':
      return findById(map.lanes, selection.lane);
    case 'note':
      return findById(map.lanes, findById(map.notes, selection.id)?.lane ?? null);
    default:
      return undefined;
  }
}

export function setLane(editor: Editor, id: string, fields: Fields<Lane>, key: string): void {
  const state = editor.getState();
  state.do({ edit: 'setInMap', map: state.mapId, in: 'lanes', id, fields }, { key });
}

/** Moves a lane before another one, or after the last that is shown. */
export function moveLaneBefore(editor: Editor, id: string, before: string | null, words: Translator): void {
  const others = mapOf(editor).lanes.filter((lane) => lane.id !== id);
  const at =
    before === null ? others.findLastIndex((lane) => !lane.hidden) + 1 : others.findIndex((lane) => lane.id === before);
  if (at >= 0) moveLane(editor, id, at, words);
}

/** Moves a lane by one place among those that are shown; false when it stands at the edge. */
export function shiftLane(editor: Editor, id: string, by: 1 | -1, words: Translator): boolean {
  const { lanes } = mapOf(editor);
  const from = lanes.findIndex((lane) => lane.id === id);
  let at = from + by;
  while (lanes[at]?.hidden) at += by;
  if (from < 0 || !lanes[at]) return false;
  moveLane(editor, id, at, words);
  return true;
}

function moveLane(editor: Editor, id: string, at: number, words: Translator): void {
  const state = editor.getState();
  state.do({ edit: 'moveInMap', map: state.mapId, in: 'lanes', id, at }, { key: 'edit.moveLane' });
  const shown = mapOf(editor).lanes.filter((lane) => !lane.hidden);
  const lane = findById(shown, id);
  if (!lane) return;
  const index = shown.indexOf(lane) + 1;
  state.say(words.t('say.laneMoved', { name: nameOf(editor, lane), index, of: shown.length }));
}

/** Gives a lane a least height in map px; null: as tall as what stands in it. */
export function resizeLane(editor: Editor, id: string, height: number | null): void {
  const fitting = height === null ? null : Math.min(4000, Math.max(m.LANE_LEAST_HEIGHT, Math.round(height)));
  setLane(editor, id, { height: fitting }, 'edit.resizeLane');
}

/** Makes a lane taller or lower by so many map px, and says how tall it is. */
export function nudgeHeight(editor: Editor, id: string, by: number, words: Translator): void {
  const lane = findById(mapOf(editor).lanes, id);
  if (!lane) return;
  const height = Math.max(m.LANE_LEAST_HEIGHT, (lane.height ?? STANDARD_HEIGHTS[lane.kind]) + by);
  resizeLane(editor, id, height);
  editor.getState().say(words.t('say.laneHeight', { name: nameOf(editor, lane), height }));
}

export function setCollapsed(editor: Editor, id: string, collapsed: boolean, words: Translator): void {
  const lane = findById(mapOf(editor).lanes, id);
  if (!lane || lane.collapsed === collapsed) return;
  setLane(editor, id, { collapsed }, collapsed ? 'edit.collapseLane' : 'edit.expandLane');
  const name = nameOf(editor, lane);
  editor.getState().say(collapsed ? words.t('say.laneCollapsed', { name }) : words.t('say.laneExpanded', { name }));
}

/** Hides a lane or shows it again. What stands in it stays in the file. */
export function setHidden(editor: Editor, id: string, hidden: boolean, words: Translator): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const lane = findById(map.lanes, id);
  if (!lane || lane.hidden === hidden) return;
  const beside = hidden ? neighbourOf(map, id) : lane;
  setLane(editor, id, { hidden }, hidden ? 'edit.hideLane' : 'edit.showLane');
  state.select(beside ? { kind: 'lane', id: beside.id } : null);
  const name = nameOf(editor, lane);
  state.say(hidden ? words.t('say.laneHidden', { name }) : words.t('say.laneShown', { name }));
}

/** The lane that is selected once this one is gone. */
function neighbourOf(map: JourneyMap, id: string): Lane | undefined {
  const shown = map.lanes.filter((lane) => !lane.hidden);
  const at = shown.findIndex((lane) => lane.id === id);
  return shown[at + 1] ?? shown[at - 1];
}

/** Copies a lane with its notes below itself. Tasks stay with the notes that they came of. */
export function duplicateLane(editor: Editor, id: string, words: Translator): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const at = map.lanes.findIndex((lane) => lane.id === id);
  const lane = map.lanes[at];
  if (!lane) return;
  const copy: Lane = {
    ...lane,
    id: newId(),
    name: words.t('lane.copy', { name: nameOf(editor, lane) }),
    hidden: false,
  };
  const edits: Edit[] = [{ edit: 'addToMap', map: map.id, to: 'lanes', item: copy, at: at + 1 }];
  for (const note of map.notes) {
    if (note.lane !== id) continue;
    edits.push({ edit: 'addToMap', map: map.id, to: 'notes', item: { ...note, id: newId(), lane: copy.id } });
  }
  state.do({ edit: 'all', edits }, { key: 'edit.duplicateLane' });
  state.select({ kind: 'lane', id: copy.id });
  state.say(words.t('say.laneAdded', { name: copy.name }));
}

/** Whether a lane may go: cards need a place to stand, so the last lane of touchpoints stays. */
export function canRemoveLane(map: JourneyMap, lane: Lane): boolean {
  return lane.kind !== 'touchpoints' || map.lanes.filter((item) => item.kind === 'touchpoints').length > 1;
}

/** Deletes a lane with its notes, as one entry of the history; says so, or why not. */
export function removeLane(editor: Editor, id: string, words: Translator): boolean {
  const state = editor.getState();
  const map = mapOf(editor);
  const lane = findById(map.lanes, id);
  if (!lane) return false;
  const name = nameOf(editor, lane);
  if (!canRemoveLane(map, lane)) {
    state.say(words.t('say.lastTouchpointLane', { name }));
    return false;
  }
  const beside = neighbourOf(map, id);
  state.do({ edit: 'removeFromMap', map: map.id, from: 'lanes', id }, { key: 'edit.removeLane' });
  state.select(beside ? { kind: 'lane', id: beside.id } : null);
  state.say(words.t('outline.removed', { name }));
  return true;
}

/** Whether a lane's notes stand in another order than by their votes. */
export function isOutOfVoteOrder(map: JourneyMap, lane: string): boolean {
  const notes = map.notes.filter((note) => note.lane === lane);
  return notes.some((note, i) => i > 0 && (notes[i - 1]?.votes ?? 0) < note.votes);
}

/** Puts the notes with most votes on top wherever several stand under the same moment. */
export function orderByVotes(editor: Editor, lane: string, words: Translator): void {
  const state = editor.getState();
  const map = mapOf(editor);
  if (!isOutOfVoteOrder(map, lane)) return;
  const notes = map.notes.filter((note) => note.lane === lane).sort((a, b) => b.votes - a.votes);
  // Notes of other lanes may change places with these in the list: only the order within a lane is seen.
  const edits = notes.map(
    (note): Edit => ({ edit: 'moveInMap', map: map.id, in: 'notes', id: note.id, at: map.notes.length }),
  );
  state.do({ edit: 'all', edits }, { key: 'edit.orderByVotes' });
  state.say(words.t('say.orderedByVotes'));
}
