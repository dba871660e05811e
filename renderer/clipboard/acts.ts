/** Cutting, copying and pasting what is selected, on the map and in the outline. */
import { locateMoment } from '../../shared/document/find.ts';
import { type Parts, removeParts } from '../../shared/edits/several.ts';
import { CLIP_TYPE, readClip, takeClip, writeClip } from '../../shared/exchange/clip.ts';
import { plainText, textOf } from '../../shared/exchange/clip-text.ts';
import { type Pasted, pasteClip } from '../../shared/exchange/paste-clip.ts';
import { pasteLines, pasteTable } from '../../shared/exchange/paste-text.ts';
import { readLines, readTable } from '../../shared/exchange/text.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { showNotice } from '../frame/notice.ts';
import { type Editor, journeyOf, mapOf, selectedIn } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { readHtml, writeHtml } from './read-html.ts';

/** A clip above this stays out of the HTML, where it would only weigh. UTF-16 units. */
const HTML_CLIP_LIMIT = 1_000_000;

function partsOf(selected: readonly Selection[]): Parts {
  const ids = (kind: 'stage' | 'moment' | 'note') =>
    new Set(selected.flatMap((item) => (item.kind === kind ? [item.id] : [])));
  return { stages: ids('stage'), moments: ids('moment'), notes: ids('note') };
}

function sizeOf({ stages, moments, notes }: Parts): number {
  return stages.size + moments.size + notes.size;
}

/** Puts what is selected on the clipboard; false when nothing is that can be copied. */
export function copySelected(editor: Editor, data: DataTransfer, words: Translator): boolean {
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const selected = selectedIn(editor.getState());
  const lead = selected.at(-1);
  if (lead?.kind === 'feeling') {
    const value = locateMoment(map, lead.moment)?.moment.feelings[lead.curve];
    if (value === undefined) return false;
    const text = translatorFor(journey.language).feeling(value);
    data.setData('text/plain', text);
    editor.getState().say(words.t('clipboard.copied', { count: 1 }));
    return true;
  }
  const parts = partsOf(selected);
  const clip = takeClip(journey, map, parts);
  if (!clip) return false;
  const written = writeClip(clip);
  const text = textOf(clip, translatorFor(journey.language));
  data.setData(CLIP_TYPE, written);
  data.setData(
    'text/html',
    writeHtml('table' in text ? text.table : text, written.length < HTML_CLIP_LIMIT ? written : null),
  );
  data.setData('text/plain', plainText(text));
  editor.getState().say(words.t('clipboard.copied', { count: sizeOf(parts) }));
  return true;
}

/** Copies and takes away, as one entry of the history. */
export function cutSelected(editor: Editor, data: DataTransfer, words: Translator): boolean {
  if (!copySelected(editor, data, words)) return false;
  const state = editor.getState();
  const lead = state.selection;
  if (lead?.kind === 'feeling') {
    state.do(
      { edit: 'setFeeling', map: state.mapId, moment: lead.moment, curve: lead.curve, value: null },
      { key: 'edit.cut', params: { count: 1 } },
    );
    return true;
  }
  const parts = partsOf(selectedIn(state));
  const map = mapOf(editor);
  const beside = besideCut(map.stages, parts);
  state.do(removeParts(map, parts), { key: 'edit.cut', params: { count: sizeOf(parts) } });
  state.select(beside);
  state.say(words.t('clipboard.cut', { count: sizeOf(parts) }));
  return true;
}

/** What stands before the first card or stage that goes: pasting puts it back there. */
function besideCut(
  stages: readonly { id: string; moments: readonly { id: string }[] }[],
  parts: Parts,
): Selection | null {
  for (const [i, stage] of stages.entries()) {
    const previous = stages[i - 1];
    if (parts.stages.has(stage.id)) return previous ? { kind: 'stage', id: previous.id } : null;
    const at = stage.moments.findIndex((moment) => parts.moments.has(moment.id));
    const before = stage.moments[at - 1];
    if (at >= 0) return before ? { kind: 'moment', id: before.id } : { kind: 'stage', id: stage.id };
  }
  return null;
}

/** What a clipboard offers, read at once: its event does not outlast its handler. */
export interface Offered {
  clip: string;
  html: string;
  text: string;
}

export function offeredBy(data: DataTransfer): Offered {
  return { clip: data.getData(CLIP_TYPE), html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** Makes the event that the keys of pasting would make, for the view on show to hear. */
export function makePaste({ html, text }: Offered): void {
  const clipboardData = new DataTransfer();
  if (html !== '') clipboardData.setData('text/html', html);
  if (text !== '') clipboardData.setData('text/plain', text);
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Says what cannot be seen on the map, and shows it for a while. */
export function tell(editor: Editor, text: string): void {
  editor.getState().say(text);
  showNotice(text, journeyOf(editor));
}

/** Pastes the richest thing that is offered: parts of a map, a table, lines. False when there is nothing to paste. */
export function pasteOffered(editor: Editor, offered: Offered, words: Translator): boolean {
  const pasted = pastedFrom(editor, offered);
  if (!pasted) return false;
  const state = editor.getState();
  const { count, leftOut } = pasted;
  if (pasted.edits.length === 0) {
    tell(editor, words.t(leftOut > 0 ? 'clipboard.unreadable' : 'clipboard.nothing'));
    return true;
  }
  state.do({ edit: 'all', edits: pasted.edits }, { key: 'edit.paste', params: { count } });
  if (pasted.made.length > 0) state.selectSeveral(pasted.made);
  const said = words.t('clipboard.pasted', { count });
  if (leftOut > 0) tell(editor, `${said} ${words.t('clipboard.leftOut', { count: leftOut })}`);
  else state.say(said);
  return true;
}

function pastedFrom(editor: Editor, offered: Offered): Pasted | null {
  const journey = journeyOf(editor);
  const { mapId, selection, curveId } = editor.getState();
  const fromHtml = readHtml(offered.html);
  for (const written of [offered.clip, fromHtml.clip]) {
    const clip = written ? readClip(written) : null;
    if (clip) return pasteClip(journey, mapId, clip, selection, newId);
  }
  const options = { selection, curve: curveId, ofMap: translatorFor(journey.language), newId };
  const table = fromHtml.table ?? readTable(offered.text);
  if (table) return pasteTable(journey, mapId, table, options);
  const { lines, cut } = readLines(offered.text);
  if (lines.length === 0) return null;
  const pasted =
    selection?.kind === 'feeling'
      ? pasteTable(
          journey,
          mapId,
          lines.map((line) => [line]),
          options,
        )
      : pasteLines(journey, mapId, lines, options);
  return { ...pasted, leftOut: pasted.leftOut + cut };
}
