/** What to select at once: everything, everything of a kind, what is alike, what an area of the scene touches. */
import { findById, locateMoment, momentsOf, runOf } from '../document/find.ts';
import type { Journey, JourneyMap, Moment, Note } from '../document/schema.ts';
import type { Parts } from '../edits/several.ts';
import type { Box, Scene } from './scene.ts';
import { type Selection, sameSelection } from './selection.ts';

/** What can be selected together with others. */
export type Part = Extract<Selection, { kind: 'stage' | 'moment' | 'note' }>;

export function isPart(selection: Selection): selection is Part {
  return selection.kind === 'stage' || selection.kind === 'moment' || selection.kind === 'note';
}

/** The parts of a selection by kind. A feeling counts as its moment. */
export function partsOf(selections: readonly Selection[]): Parts {
  const parts = { stages: new Set<string>(), moments: new Set<string>(), notes: new Set<string>() };
  for (const selection of selections) {
    if (selection.kind === 'stage') parts.stages.add(selection.id);
    else if (selection.kind === 'moment') parts.moments.add(selection.id);
    else if (selection.kind === 'feeling') parts.moments.add(selection.moment);
    else if (selection.kind === 'note') parts.notes.add(selection.id);
  }
  return parts;
}

/** Parts as a selection: stages, then moments, then notes. */
export function selectionsOf(parts: Parts): Part[] {
  return [
    ...[...parts.stages].map((id): Part => ({ kind: 'stage', id })),
    ...[...parts.moments].map((id): Part => ({ kind: 'moment', id })),
    ...[...parts.notes].map((id): Part => ({ kind: 'note', id })),
  ];
}

const moment = ({ id }: { id: string }): Part => ({ kind: 'moment', id });
const note = ({ id }: { id: string }): Part => ({ kind: 'note', id });

/** Notes in lanes that are shown: what cannot be seen is not taken along. */
function notesShown(map: JourneyMap): Note[] {
  const hidden = new Set(map.lanes.filter((lane) => lane.hidden).map((lane) => lane.id));
  return map.notes.filter((item) => !hidden.has(item.lane));
}

/**
 * What Select all takes: first everything of the kind of the lead, and when that is selected already, every card and note.
 * Without a lead the cards come first.
 */
export function selectAll(map: JourneyMap, selected: readonly Selection[]): Part[] {
  const lead = selected.at(-1);
  const ofKind = allLike(map, lead);
  const isAll = selected.length >= ofKind.length && ofKind.length > 0 && selected.every(isPart);
  const all = isAll ? [...momentsOf(map).map(moment), ...notesShown(map).map(note)] : ofKind;
  const known = lead?.kind === 'feeling' ? moment({ id: lead.moment }) : lead;
  // The first one leads where nothing did, so that the view stays at the start of the map.
  const leads = known && all.some((part) => sameSelection(part, known)) ? known : all[0];
  return leading(all, leads);
}

function allLike(map: JourneyMap, lead: Selection | undefined): Part[] {
  switch (lead?.kind) {
    case 'stage':
      return map.stages.map(({ id }) => ({ kind: 'stage', id }));
    case 'note':
      return notesShown(map).map(note);
    case 'cell': {
      const there = notesShown(map).filter((item) => item.lane === lead.lane);
      return there.length > 0 ? there.map(note) : momentsOf(map).map(moment);
    }
    default:
      return momentsOf(map).map(moment);
  }
}

/** The same parts with the lead at the end, where it leads, if it is among them. */
export function leading(parts: readonly Part[], lead: Selection | undefined): Part[] {
  if (!lead || !isPart(lead)) return [...parts];
  const without = parts.filter((part) => !sameSelection(part, lead));
  return without.length < parts.length ? [...without, lead] : without;
}

/** The selection with one thing more, which leads; going back the way one came lets the last one go again. */
export function extended(selected: readonly Selection[], next: Part): Selection[] {
  const known = selected.findIndex((item) => sameSelection(item, next));
  if (known >= 0 && known === selected.length - 2) return selected.slice(0, -1);
  return [...selected.filter((item) => !sameSelection(item, next)), next];
}

/** In what things of one kind may be alike. */
export const ALIKE = ['touchpoint', 'channel', 'owner', 'evidence', 'control', 'lane', 'colour', 'stage'] as const;
export type Alike = (typeof ALIKE)[number];

/** In what others can be like this one. The first is what is mostly meant. */
export function likenessesOf(selection: Selection | null): readonly Alike[] {
  switch (selection?.kind) {
    case 'moment':
    case 'feeling':
      return ['channel', 'touchpoint', 'owner', 'evidence', 'control', 'stage'];
    case 'note':
      return ['lane', 'colour', 'stage'];
    case 'stage':
      return ['colour'];
    default:
      return [];
  }
}

/** Everything of the lead's kind that is like it, the lead itself at the end. */
export function alike(journey: Journey, map: JourneyMap, lead: Selection | null, how: Alike): Part[] {
  if (!lead || !likenessesOf(lead).includes(how)) return [];
  switch (lead.kind) {
    case 'moment':
    case 'feeling': {
      const id = lead.kind === 'moment' ? lead.id : lead.moment;
      return leading(momentsAlike(journey, map, id, how).map(moment), { kind: 'moment', id });
    }
    case 'note':
      return leading(notesAlike(map, lead.id, how).map(note), lead);
    case 'stage': {
      const colour = findById(map.stages, lead.id)?.colour;
      const stages = map.stages.filter((stage) => stage.colour === colour);
      return leading(
        stages.map(({ id }) => ({ kind: 'stage', id })),
        lead,
      );
    }
    default:
      return [];
  }
}

function momentsAlike(journey: Journey, map: JourneyMap, id: string, how: Alike): Moment[] {
  const found = locateMoment(map, id);
  if (!found) return [];
  if (how === 'stage') return found.stage.moments;
  const touchpoints = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const trait = (item: Moment): unknown => {
    const touchpoint = touchpoints.get(item.touchpoint);
    switch (how) {
      case 'channel':
        return touchpoint?.channel;
      case 'control':
        return touchpoint?.control;
      case 'owner':
        return touchpoint?.owners.toSorted().join(' ');
      case 'evidence':
        return item.evidence;
      default:
        return item.touchpoint;
    }
  };
  const wanted = trait(found.moment);
  return momentsOf(map).filter((item) => trait(item) === wanted);
}

/** Of the same lane, and where colours tell meanings apart, of the same colour there; or of a colour everywhere. */
function notesAlike(map: JourneyMap, id: string, how: Alike): Note[] {
  const lead = findById(map.notes, id);
  if (!lead) return [];
  const stageOf = (item: Note) => runOf(map, item)?.stageIndex;
  const stage = how === 'stage' ? stageOf(lead) : undefined;
  return notesShown(map).filter((item) => {
    if (how === 'stage') return stageOf(item) === stage;
    return item.colour === lead.colour && (how === 'colour' || item.lane === lead.lane);
  });
}

/** The cards and notes that an area touches, in the order of the map. Map px. */
export function touchedBy(scene: Scene, area: Box): Part[] {
  const found = scene.index.touching(area);
  const inOrder = found
    .filter((item) => item.kind === 'card' || item.kind === 'note')
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return inOrder.map((item) => (item.kind === 'card' ? moment(item.box) : note(item.box as { id: string } & Box)));
}
