/**
 * Undo and redo with named entries and marks.
 * A gesture opens a mark, updates as often as it likes, and is squashed to one entry at its end or dropped whole.
 * Selecting and panning are no edits and never reach this module, so they cannot destroy redo.
 */
import type { Journey } from '../document/schema.ts';
import { apply, applyPatches, type Patch } from '../edits/apply.ts';
import type { Edit } from '../edits/edit.ts';

/** What an entry is called: a locale key and its parameters, so that the name follows the interface language. */
export interface EntryLabel {
  key: string;
  params?: Readonly<Record<string, string | number>>;
}

export interface Entry {
  label: EntryLabel;
  patches: Patch;
  inverse: Patch;
}

export interface History {
  journey: Journey;
  past: readonly Entry[];
  future: readonly Entry[];
  /** The open gesture: its entry so far, and how the history looked before it. */
  mark: { entry: Entry; before: History } | null;
}

/** Entries kept; older ones are forgotten. */
export const HISTORY_LIMIT = 500;

export function startHistory(journey: Journey): History {
  return { journey, past: [], future: [], mark: null };
}

/** Does an edit. Inside a mark it joins the gesture; outside it is an entry of its own. */
export function edit(history: History, change: Edit, label: EntryLabel): History {
  const { journey, patches, inverse } = apply(history.journey, change);
  if (patches.length === 0) return history;
  if (history.mark) {
    const { entry, before } = history.mark;
    const joined = {
      label: entry.label,
      patches: [...entry.patches, ...patches],
      inverse: [...inverse, ...entry.inverse],
    };
    return { ...history, journey, mark: { entry: joined, before } };
  }
  return { journey, past: keep([...history.past, { label, patches, inverse }]), future: [], mark: null };
}

/** Opens a gesture. An open one is finished first. */
export function openMark(history: History, label: EntryLabel): History {
  const settled = closeMark(history);
  return { ...settled, mark: { entry: { label, patches: [], inverse: [] }, before: settled } };
}

/** Ends the gesture as one entry; a gesture that came back to where it began leaves none. */
export function closeMark(history: History): History {
  if (!history.mark) return history;
  const { entry, before } = history.mark;
  if (entry.patches.length === 0 || same(history.journey, before.journey)) return before;
  return { journey: history.journey, past: keep([...before.past, entry]), future: [], mark: null };
}

/** Ends the gesture as if it had never begun, redo included. */
export function dropMark(history: History): History {
  return history.mark ? history.mark.before : history;
}

export function undo(history: History): History {
  const settled = closeMark(history);
  const entry = settled.past.at(-1);
  if (!entry) return settled;
  return {
    journey: applyPatches(settled.journey, entry.inverse),
    past: settled.past.slice(0, -1),
    future: [entry, ...settled.future],
    mark: null,
  };
}

export function redo(history: History): History {
  const settled = closeMark(history);
  const [entry, ...future] = settled.future;
  if (!entry) return settled;
  return {
    journey: applyPatches(settled.journey, entry.patches),
    past: [...settled.past, entry],
    future,
    mark: null,
  };
}

function keep(entries: Entry[]): Entry[] {
  return entries.length > HISTORY_LIMIT ? entries.slice(-HISTORY_LIMIT) : entries;
}

/** Equal in content. What no edit touched is the very same object in both, so only the changed parts are looked into. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as Fields)[key], (b as Fields)[key]))
  );
}

type Fields = Readonly<Record<string, unknown>>;
