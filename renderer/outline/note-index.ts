/** Which notes stand where: asked once for the whole map instead of once for each cell. */
import { isUnderStage } from '../../shared/document/find.ts';
import type { JourneyMap, Note } from '../../shared/document/schema.ts';

/** A note as one of the moments that it stands under sees it. */
export interface NoteHere {
  note: Note;
  /** The moment where its run begins; the others continue it. */
  begins: boolean;
  /** Ids of the first and last moment of its run. */
  from: string;
  to: string;
}

export interface NoteIndex {
  /** Notes of a lane under a moment, by their own run. */
  atMoment(lane: string, moment: string): readonly NoteHere[];
  /** Notes of a lane under a stage as a whole. */
  atStage(lane: string, stage: string): readonly Note[];
}

const NONE: readonly never[] = [];

export function indexNotes(map: JourneyMap): NoteIndex {
  const order = map.stages.flatMap((stage) => stage.moments.map((moment) => moment.id));
  const indexOf = new Map(order.map((id, index) => [id, index]));
  const moments = new Map<string, NoteHere[]>();
  const stages = new Map<string, Note[]>();
  for (const note of map.notes) {
    const { place } = note;
    if (isUnderStage(place)) {
      append(stages, key(note.lane, place.stage), note);
      continue;
    }
    const first = indexOf.get(place.from);
    const last = indexOf.get(place.to);
    if (first === undefined || last === undefined) continue;
    for (let i = first; i <= last; i++) {
      append(moments, key(note.lane, order[i] as string), {
        note,
        begins: i === first,
        from: place.from,
        to: place.to,
      });
    }
  }
  return {
    atMoment: (lane, moment) => moments.get(key(lane, moment)) ?? NONE,
    atStage: (lane, stage) => stages.get(key(lane, stage)) ?? NONE,
  };
}

function key(lane: string, at: string): string {
  return `${lane} ${at}`;
}

function append<Item>(lists: Map<string, Item[]>, at: string, item: Item): void {
  const list = lists.get(at);
  if (list) list.push(item);
  else lists.set(at, [item]);
}
