/**
 * What is cut or copied: a small journey of its own, with all that its parts name (touchpoints, owners, curves, lanes).
 * Being a journey it is read by the same code that opens files, so that whatever comes from a clipboard is sound.
 */
import { newMap, newMoment, newPersona, newStage, newTouchpoint } from '../document/blank.ts';
import { findById, isUnderStage } from '../document/find.ts';
import { openJourney } from '../document/open.ts';
import type { Journey, JourneyMap, Moment, Note, Place, Stage, Touchpoint } from '../document/schema.ts';
import type { Parts } from '../edits/several.ts';

/** The format's own name on a clipboard. */
export const CLIP_TYPE = 'application/vnd.waymark.clip+json';
/** Longest text of a clip, in UTF-16 units. */
export const CLIP_LIMIT = 30_000_000;

export interface Clip {
  /** Has the id of the journey that it was taken from. */
  journey: Journey;
  map: JourneyMap;
  /** Stages that were taken whole. */
  whole: readonly string[];
  /** The stage that holds the single moments; null: none were taken. */
  loose: string | null;
  /** Stages that only say how far apart the single notes stood; their moments are nothing. */
  ground: readonly string[];
}

const LOOSE = 'clip-loose';
const GROUND = 'clip-ground-';
const COLUMN = 'clip-column-';
const NOTHING = 'clip-nothing';

/** Takes parts of a map as they are. Null when there is nothing to take. */
export function takeClip(journey: Journey, map: JourneyMap, parts: Parts): Clip | null {
  const whole = map.stages.filter((stage) => parts.stages.has(stage.id));
  const groupOf = new Map<string, 'whole' | 'loose'>();
  const order: Moment[] = [];
  const single: Moment[] = [];
  for (const stage of map.stages) {
    for (const moment of stage.moments) {
      order.push(moment);
      if (parts.stages.has(stage.id)) groupOf.set(moment.id, 'whole');
      else if (parts.moments.has(moment.id)) {
        groupOf.set(moment.id, 'loose');
        single.push(moment);
      }
    }
  }
  const { attached, apart } = sortNotes(map, order, parts, groupOf);
  if (whole.length + single.length + apart.length === 0) return null;

  const ground = groundOf(map, apart);
  const stages = [...whole, ...(single.length > 0 ? [newStage({ id: LOOSE, name: '', moments: single })] : [])];
  const moments = stages.flatMap((stage) => stage.moments);
  const notes = [...attached, ...ground.notes];
  const laneIds = new Set(notes.map((note) => note.lane));
  const curveIds = new Set(moments.flatMap((moment) => Object.keys(moment.feelings)));
  const curves = map.curves.filter((curve) => curveIds.has(curve.id));
  const touchpoints = withParents(journey, new Set(moments.map((moment) => moment.touchpoint)));
  const ownerIds = new Set(touchpoints.flatMap((touchpoint) => touchpoint.owners));
  const personaIds = new Set(curves.map((curve) => curve.persona));
  const clipMap: JourneyMap = {
    ...newMap({ id: map.id, name: map.name, newId: () => '' }),
    stages: [...stages, ...ground.stages],
    curves,
    lanes: map.lanes.filter((lane) => laneIds.has(lane.id) || lane.kind === 'touchpoints'),
    notes,
  };
  return {
    journey: {
      format: journey.format,
      version: journey.version,
      id: journey.id,
      title: '',
      language: journey.language,
      touchpoints: ground.stages.length > 0 ? [...touchpoints, newTouchpoint({ id: NOTHING, name: '' })] : touchpoints,
      walkOrder: [],
      maps: [clipMap],
      personas: journey.personas
        .filter((persona) => personaIds.has(persona.id))
        .map(({ id, name }) => newPersona({ id, name })),
      owners: journey.owners.filter((owner) => ownerIds.has(owner.id)),
      audits: [],
      tasks: [],
      reviews: [],
      reviewPlan: { cadence: null, months: null, next: null },
      interviews: [],
      packs: [],
      letterhead: { line: '', logo: null },
    },
    map: clipMap,
    whole: whole.map((stage) => stage.id),
    loose: single.length > 0 ? LOOSE : null,
    ground: ground.stages.map((stage) => stage.id),
  };
}

/**
 * Which notes go along under moments and stages that are taken, and which stand apart.
 * With a stage go all notes under it; else a note only goes when it was chosen itself. A run loses what is not taken.
 */
function sortNotes(
  map: JourneyMap,
  order: readonly Moment[],
  parts: Parts,
  groupOf: ReadonlyMap<string, 'whole' | 'loose'>,
): { attached: Note[]; apart: Note[] } {
  const indexOf = new Map(order.map((moment, i) => [moment.id, i]));
  const attached: Note[] = [];
  const apart: Note[] = [];
  if (groupOf.size === 0 && parts.stages.size === 0) {
    return { attached, apart: map.notes.filter((note) => parts.notes.has(note.id)) };
  }
  for (const note of map.notes) {
    const { place } = note;
    const chosen = parts.notes.has(note.id);
    let run: readonly Moment[];
    if (isUnderStage(place)) {
      if (parts.stages.has(place.stage)) {
        attached.push(note);
        continue;
      }
      if (!chosen) continue;
      run = findById(map.stages, place.stage)?.moments ?? [];
    } else run = order.slice(indexOf.get(place.from), (indexOf.get(place.to) ?? 0) + 1);
    const taken = run.filter(({ id }) => groupOf.get(id) === 'whole' || (chosen && groupOf.has(id)));
    const group = taken[0] && groupOf.get(taken[0].id);
    const together = taken.filter(({ id }) => groupOf.get(id) === group);
    const [from, to] = [together[0]?.id, together.at(-1)?.id];
    if (from !== undefined && to !== undefined) attached.push({ ...note, place: { from, to } });
    else if (chosen) apart.push(note);
  }
  return { attached, apart };
}

/** Stages and empty columns between the first and the last of the notes, and the notes under them. */
function groundOf(map: JourneyMap, notes: readonly Note[]): { stages: Stage[]; notes: Note[] } {
  const isUsed = new Set(notes.flatMap(({ place }) => (isUnderStage(place) ? [place.stage] : [place.from, place.to])));
  if (isUsed.size === 0) return { stages: [], notes: [] };
  const order = map.stages.flatMap((stage) => stage.moments);
  const firstMoment = order.findIndex((moment) => isUsed.has(moment.id));
  const lastMoment = order.findLastIndex((moment) => isUsed.has(moment.id));
  const between = new Set(firstMoment < 0 ? [] : order.slice(firstMoment, lastMoment + 1).map(({ id }) => id));
  const holds = (stage: Stage) => isUsed.has(stage.id) || stage.moments.some((moment) => between.has(moment.id));
  const first = map.stages.findIndex(holds);
  const last = map.stages.findLastIndex(holds);
  const columnOf = new Map([...between].map((id, i) => [id, `${COLUMN}${i}`]));
  const stageOf = new Map<string, string>();
  const stages = map.stages.slice(first, last + 1).map((stage, i) => {
    stageOf.set(stage.id, `${GROUND}${i}`);
    const moments = stage.moments.flatMap((moment) => {
      const id = columnOf.get(moment.id);
      return id === undefined ? [] : [newMoment({ id, touchpoint: NOTHING })];
    });
    return newStage({ id: `${GROUND}${i}`, name: '', moments });
  });
  const placeOf = (place: Place): Place =>
    isUnderStage(place)
      ? { stage: stageOf.get(place.stage) as string }
      : { from: columnOf.get(place.from) as string, to: columnOf.get(place.to) as string };
  return { stages, notes: notes.map((note) => ({ ...note, place: placeOf(note.place) })) };
}

/** The touchpoints in the inventory's order, with those that they are parts of. */
function withParents(journey: Journey, ids: Set<string>): Touchpoint[] {
  const byId = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  for (const id of ids) {
    const parent = byId.get(id)?.parent;
    if (parent) ids.add(parent);
  }
  return journey.touchpoints.filter((touchpoint) => ids.has(touchpoint.id));
}

/** The clip as text. It is also a journey file: what it was made of is said in a field of its own. */
export function writeClip({ journey, whole, loose, ground }: Clip): string {
  return JSON.stringify({ ...journey, clip: { whole, loose, ground } });
}

/** Reads what {@link writeClip} wrote, or what somebody made up; null when nothing of it can be used. */
export function readClip(text: string): Clip | null {
  if (text.length > CLIP_LIMIT) return null;
  const opened = openJourney(text);
  if (!opened.ok) return null;
  const { journey } = opened;
  const map = journey.maps[0];
  const said = (journey as { clip?: unknown }).clip;
  if (!map || typeof said !== 'object' || said === null) return null;
  const { whole, loose, ground } = said as Record<string, unknown>;
  const known = new Set(map.stages.map((stage) => stage.id));
  const stagesIn = (list: unknown) =>
    Array.isArray(list) ? [...new Set(list)].filter((id): id is string => known.has(id as string)) : [];
  const clip = {
    journey,
    map,
    whole: stagesIn(whole),
    loose: known.has(loose as string) ? (loose as string) : null,
    ground: stagesIn(ground),
  };
  return countOf(clip) > 0 ? clip : null;
}

/** Moments and stages of the clip's ground are no content. */
export function contentOf(clip: Clip): { stages: Stage[]; moments: Moment[]; apart: Note[] } {
  const ground = clip.map.stages.filter((stage) => clip.ground.includes(stage.id));
  const columns = new Set(ground.flatMap((stage) => [stage.id, ...stage.moments.map((moment) => moment.id)]));
  return {
    stages: clip.whole.flatMap((id) => findById(clip.map.stages, id) ?? []),
    moments: findById(clip.map.stages, clip.loose)?.moments ?? [],
    apart: clip.map.notes.filter(({ place }) => columns.has(isUnderStage(place) ? place.stage : place.from)),
  };
}

/** How many things people see in it: stages, single cards, and notes that were chosen by themselves. */
export function countOf(clip: Clip): number {
  const { stages, moments, apart } = contentOf(clip);
  return stages.length + moments.length + apart.length;
}
