/** What people do to the curves of a map, each as one entry of the history. */
import { newCurve } from '../../shared/document/blank.ts';
import { findById, locateMoment, momentsOf } from '../../shared/document/find.ts';
import type { Curve, JourneyMap } from '../../shared/document/schema.ts';
import { CURVES_MAX } from '../../shared/document/terms.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { counterpart, curvesToCompare, freeCurveColour } from '../../shared/layout/curve-looks.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';

export function setCurve(editor: Editor, id: string, fields: Fields<Curve>, key: string): void {
  const state = editor.getState();
  state.do({ edit: 'setInMap', map: state.mapId, in: 'curves', id, fields }, { key });
}

/** Whether another curve can be told apart; if not, says so. */
function hasRoom(editor: Editor, words: Translator): boolean {
  if (mapOf(editor).curves.length < CURVES_MAX) return true;
  editor.getState().say(words.t('curve.full', { count: CURVES_MAX }));
  return false;
}

type Time = Curve['time'];

const dashOf = (time: Time) => (time === 'future' ? 'dashed' : 'solid') satisfies Curve['dash'];

/** Adds a curve without values and makes it the active one. */
export function addCurve(editor: Editor, persona: string | null, time: Time, words: Translator): void {
  if (!hasRoom(editor, words)) return;
  const map = mapOf(editor);
  const curve = newCurve({ id: newId(), persona, time, dash: dashOf(time), colour: freeCurveColour(map) });
  putCurve(editor, curve, [], 'edit.addCurve', words);
}

/** A curve with the same feelings after this one: to be bent into something else. `time`: of the copy. */
export function copyCurve(editor: Editor, id: string, time: Time, words: Translator): void {
  if (!hasRoom(editor, words)) return;
  const map = mapOf(editor);
  const curve = findById(map.curves, id);
  if (!curve) return;
  const sameTime = curve.time === time;
  const copy: Curve = {
    ...curve,
    id: newId(),
    time,
    name: sameTime ? words.t('curve.copyName', { name: curveName(journeyOf(editor), curve, words) }) : '',
    colour: freeCurveColour(map),
    dash: sameTime ? curve.dash : dashOf(time),
    shown: true,
  };
  putCurve(editor, copy, [feelingsFrom(map, id, copy.id)], 'edit.copyCurve', words, map.curves.indexOf(curve) + 1);
}

function putCurve(
  editor: Editor,
  item: Curve,
  feelings: readonly Edit[],
  key: string,
  words: Translator,
  at?: number,
): void {
  const state = editor.getState();
  const edits: Edit[] = [{ edit: 'addToMap', map: state.mapId, to: 'curves', item, at }, ...feelings];
  state.do({ edit: 'all', edits }, { key });
  state.showCurve(item.id);
  state.say(words.t('curve.added', { name: curveName(journeyOf(editor), item, words) }));
}

/** Gives a curve the feelings of another; where that has a gap, it gets one. */
export function takeFeelings(editor: Editor, from: string, to: string): void {
  const map = mapOf(editor);
  editor.getState().do(feelingsFrom(map, from, to), { key: 'edit.takeFeelings' });
}

function feelingsFrom(map: JourneyMap, from: string, to: string): Edit {
  const values = new Map(momentsOf(map).map(({ id, feelings }) => [id, feelings[from] ?? null]));
  return { edit: 'setFeelings', map: map.id, curve: to, values };
}

export function removeCurve(editor: Editor, id: string, words: Translator): void {
  const state = editor.getState();
  const curve = findById(mapOf(editor).curves, id);
  if (!curve) return;
  const name = curveName(journeyOf(editor), curve, words);
  state.do({ edit: 'removeFromMap', map: state.mapId, from: 'curves', id }, { key: 'edit.removeCurve' });
  state.say(words.t('curve.removed', { name }));
}

export function moveCurve(editor: Editor, id: string, by: 1 | -1): void {
  const state = editor.getState();
  const { curves } = mapOf(editor);
  const at = curves.findIndex((curve) => curve.id === id) + by;
  if (at < 0 || at >= curves.length) return;
  state.do({ edit: 'moveInMap', map: state.mapId, in: 'curves', id, at }, { key: 'edit.moveCurve' });
}

/** Switches a curve on or off. When the active one goes off, the next that is on becomes active. */
export function showCurve(editor: Editor, id: string, shown: boolean): void {
  setCurve(editor, id, { shown }, 'edit.showCurve');
  const state = editor.getState();
  const { curves } = mapOf(editor);
  const active = findById(curves, state.curveId);
  if (active?.shown) return;
  const at = curves.findIndex((curve) => curve.id === state.curveId);
  const next = [...curves.slice(at + 1), ...curves.slice(0, at)].find((curve) => curve.shown);
  if (next) activate(editor, next.id);
}

/** Makes a curve the one that is bent and that cards show; one that was off comes on. A selected point moves to it. */
export function activate(editor: Editor, id: string): void {
  const curve = findById(mapOf(editor).curves, id);
  if (!curve) return;
  if (!curve.shown) setCurve(editor, id, { shown: true }, 'edit.showCurve');
  const state = editor.getState();
  if (state.selection?.kind === 'feeling') state.select({ ...state.selection, curve: id });
  state.showCurve(id);
}

/** The next of the curves that are on, or the one before; says which it is. */
export function stepCurve(editor: Editor, by: 1 | -1, words: Translator): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const shown = map.curves.filter((curve) => curve.shown);
  const at = shown.findIndex((curve) => curve.id === state.curveId);
  const next = shown[(at + by + shown.length) % shown.length];
  if (!next || next.id === state.curveId) return;
  activate(editor, next.id);
  const name = curveName(journeyOf(editor), next, words);
  const { selection } = state;
  const moment = selection?.kind === 'moment' ? selection.id : selection?.kind === 'feeling' ? selection.moment : null;
  const value = moment === null ? undefined : locateMoment(map, moment)?.moment.feelings[next.id];
  state.say(
    moment === null
      ? words.t('curve.active', { name })
      : words.t('curve.activeAt', {
          name,
          value: value === undefined ? words.t('inspector.feelingNone') : words.feeling(value),
        }),
  );
}

/** Adds the curve that is missing first: the other time of the active one's persona, else another persona's today. */
export function addNextCurve(editor: Editor, words: Translator): void {
  const map = mapOf(editor);
  const active = findById(map.curves, editor.getState().curveId) ?? map.curves[0];
  if (!active) addCurve(editor, map.personas[0] ?? null, 'today', words);
  else if (counterpart(map, active)) {
    const without = map.personas.find((id) => map.curves.every((curve) => curve.persona !== id));
    addCurve(editor, without ?? active.persona, 'today', words);
  } else addCurve(editor, active.persona, active.time === 'today' ? 'future' : 'today', words);
}

/** Holds two curves against each other, or stops doing so. */
export function toggleComparison(editor: Editor): void {
  const state = editor.getState();
  state.compareCurves(state.compared ? null : curvesToCompare(mapOf(editor), state.curveId));
}

/**
 * The active persona's curve for a time becomes the active one. Where that persona has none, one that is of nobody
 * will do; where there is none either it is made, beginning without values.
 */
export function showTime(editor: Editor, time: Time, words: Translator): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const persona = findById(map.curves, state.curveId)?.persona ?? map.personas[0] ?? null;
  const ofTime = map.curves.filter((curve) => curve.time === time);
  const known =
    ofTime.find((curve) => curve.persona === persona) ??
    ofTime.find((curve) => curve.persona === null) ??
    (persona === null ? ofTime[0] : undefined);
  if (known) {
    activate(editor, known.id);
    return;
  }
  if (!hasRoom(editor, words)) return;
  // The first pair of a map is told apart by its feelings' colours; further curves have one of their own.
  const colour = map.curves.length < 2 ? null : freeCurveColour(map);
  const curve = newCurve({ id: newId(), time, persona, colour, dash: dashOf(time) });
  putCurve(editor, curve, [], 'edit.addCurve', words);
}
