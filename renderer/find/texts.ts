/** All that is written on a map, in reading order, ready to be searched; and the search itself. */
import { findById, isUnderStage } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, Note, Touchpoint } from '../../shared/document/schema.ts';
import { searchKey, type Translator } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import type { Selection } from '../../shared/layout/selection.ts';

/** One thing on a map, with everything that is written on it. */
export interface Entry {
  map: string;
  selection: Selection & { id: string };
  key: string;
}

/** Keys that were made, by their text: an edit changes a few texts of many thousands. */
const keys = new Map<string, string>();
const KEYS_LIMIT = 200_000;
/** Text in which case is all that a search looks past. */
const PLAIN = /^[\x20-\x7e\n]*$/;

function keyOf(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size > KEYS_LIMIT) keys.clear();
    key = PLAIN.test(text) ? text.toLowerCase() : searchKey(text);
    keys.set(text, key);
  }
  return key;
}

/** The map's texts. `ofMap` speaks the map's language. */
export function textsOf(journey: Journey, map: JourneyMap, ofMap: Translator): Entry[] {
  const entries: Entry[] = [];
  const add = (selection: Entry['selection'], ...texts: (string | undefined)[]) => {
    let key = '';
    for (const text of texts) if (text) key += `${keyOf(text)}\n`;
    if (key !== '') entries.push({ map: map.id, selection, key });
  };
  const owners = new Map(journey.owners.map((owner) => [owner.id, owner.name]));
  const touchpoints = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const onTouchpoint = ({ name, device, channel, influence, owners: by }: Touchpoint) =>
    [
      name,
      device,
      channel === 'other' ? '' : ofMap.t(`channel.${channel}`),
      influence,
      ...by.map((id) => owners.get(id) ?? ''),
    ].join('\n');
  /** A touchpoint is met many times; what is written on it is put together once. */
  const written = new Map<string, string>();
  const notes = notesByStart(map);
  const addNotes = (place: string) => {
    for (const note of notes.get(place) ?? []) add({ kind: 'note', id: note.id }, note.text);
  };
  for (const stage of map.stages) {
    add({ kind: 'stage', id: stage.id }, stage.name);
    addNotes(stage.id);
    for (const moment of stage.moments) {
      const touchpoint = touchpoints.get(moment.touchpoint);
      let texts = written.get(moment.touchpoint);
      if (texts === undefined) {
        texts = touchpoint ? onTouchpoint(touchpoint) : '';
        written.set(moment.touchpoint, texts);
      }
      add({ kind: 'moment', id: moment.id }, texts, moment.time, moment.action);
      addNotes(moment.id);
    }
  }
  // What stands at the edges of the map comes after what is on it.
  for (const lane of map.lanes) if (!lane.hidden) add({ kind: 'lane', id: lane.id }, laneName(lane, ofMap));
  for (const id of map.personas) {
    const persona = findById(journey.personas, id);
    if (persona) add({ kind: 'persona', id }, persona.name, persona.quote, persona.about);
  }
  return entries;
}

/** Notes by the stage or moment that they begin at. Those of hidden lanes are not on show and are not found. */
function notesByStart(map: JourneyMap): Map<string, Note[]> {
  const hidden = new Set(map.lanes.filter((lane) => lane.hidden).map((lane) => lane.id));
  const notes = new Map<string, Note[]>();
  for (const note of map.notes) {
    if (hidden.has(note.lane)) continue;
    const start = isUnderStage(note.place) ? note.place.stage : note.place.from;
    const there = notes.get(start);
    if (there) there.push(note);
    else notes.set(start, [note]);
  }
  return notes;
}

export interface Search {
  entries: readonly Entry[];
  query: string;
  hits: readonly Entry[];
}

/** Everything that holds the query. Goes on from the search before it where the query only grew. */
export function search(entries: readonly Entry[], typed: string, before: Search | null): Search {
  const query = searchKey(typed).trim();
  if (query === '') return { entries, query, hits: [] };
  const grew = before !== null && before.entries === entries && before.query !== '' && query.includes(before.query);
  return { entries, query, hits: (grew ? before.hits : entries).filter(({ key }) => key.includes(query)) };
}

/** Where in a text the query stands, as index and past-the-end index, whatever the case and accents. */
export function spansOf(text: string, typed: string): [from: number, to: number][] {
  const query = searchKey(typed).trim();
  if (query === '') return [];
  let key = '';
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    const part = searchKey(letter);
    for (const _ of Array.from({ length: part.length })) at.push(index);
    key += part;
    index += letter.length;
  }
  at.push(text.length);
  const spans: [number, number][] = [];
  for (let from = key.indexOf(query); from >= 0; from = key.indexOf(query, from + query.length)) {
    spans.push([at[from] as number, at[from + query.length] as number]);
  }
  return spans;
}

/** The same for what is drawn again and again: each line is looked through once. */
export function spansFor(typed: string): (text: string) => readonly [from: number, to: number][] {
  const known = new Map<string, [number, number][]>();
  return (text) => {
    let spans = known.get(text);
    if (!spans) {
      spans = spansOf(text, typed);
      known.set(text, spans);
    }
    return spans;
  };
}
