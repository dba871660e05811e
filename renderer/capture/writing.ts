/** Writes one thing where quick capture stands: a stage, a card, a note, a feeling. One entry of the history each. */
import { newMoment, newNote, newStage } from '../../shared/document/blank.ts';
import { findById, locateMoment } from '../../shared/document/find.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { readFeeling } from '../../shared/exchange/feeling-text.ts';
import { namingIn } from '../../shared/exchange/named.ts';
import { cleanName, cleanText } from '../../shared/exchange/text.ts';
import type { WritePlace } from '../canvas/marks.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { along } from './places.ts';

const STAGE_COLOURS = 5;

/** Where the next one goes; null when the text is nothing that can stand there. */
export function writeAt(editor: Editor, at: WritePlace, text: string): WritePlace | null {
  const state = editor.getState();
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const lane = findById(map.lanes, at.lane);
  if (at.lane === null || !lane) {
    const index = map.stages.findIndex((stage) => stage.id === at.stage);
    const before = map.stages[index];
    const number = before ? Number(/^stage-(\d)$/.exec(before.colour)?.[1] ?? 0) % STAGE_COLOURS : 0;
    const item = newStage({
      id: newId(),
      name: cleanName(text),
      colour: `stage-${number + 1}`,
      phase: before?.phase ?? null,
    });
    state.do({ edit: 'addToMap', map: map.id, to: 'stages', item, at: index + 1 }, { key: 'edit.addStage' });
    state.select({ kind: 'stage', id: item.id });
    const cards = map.lanes.find(({ kind, hidden, collapsed }) => kind === 'touchpoints' && !hidden && !collapsed);
    return { lane: cards?.id ?? null, stage: item.id, moment: null };
  }
  if (lane.kind === 'touchpoints') {
    const stage = findById(map.stages, at.stage);
    if (!stage) return null;
    const naming = namingIn(journey, newId);
    const name = cleanName(text);
    const moment = newMoment({ id: newId(), touchpoint: naming.touchpoint(name) });
    const index = at.moment === null ? 0 : (locateMoment(map, at.moment)?.index ?? -1) + 1;
    const edits: Edit[] = [
      ...naming.made.map((item): Edit => ({ edit: 'add', to: 'touchpoints', item })),
      { edit: 'addMoment', map: map.id, stage: stage.id, at: index, moment },
    ];
    state.do({ edit: 'all', edits }, { key: 'edit.addTouchpoint', params: { name } });
    state.select({ kind: 'moment', id: moment.id });
    return { ...at, moment: moment.id };
  }
  if (lane.kind === 'feelings') {
    const value = readFeeling(text);
    const { curveId } = state;
    if (value === undefined || value === null || at.moment === null || curveId === null) return null;
    state.do({ edit: 'setFeeling', map: map.id, moment: at.moment, curve: curveId, value }, { key: 'edit.setFeeling' });
    state.select({ kind: 'feeling', moment: at.moment, curve: curveId });
    // One moment has one feeling: the next one is that of the next moment.
    return along(map, at, 1) ?? at;
  }
  const place = at.moment === null ? { stage: at.stage ?? '' } : { from: at.moment, to: at.moment };
  const item = newNote({ id: newId(), lane: lane.id, place, text: cleanText(text) });
  state.do({ edit: 'addToMap', map: map.id, to: 'notes', item }, { key: 'edit.addNote' });
  state.select({ kind: 'note', id: item.id });
  return at;
}
