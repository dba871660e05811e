/** How to improve what the catalogues name, a sentence each. Apart from them, so that a window fetches it when it is asked for. */
import hints from '../../assets/templates/catalogue-hints.json' with { type: 'json' };
import type { Language } from '../document/schema.ts';

const byEntry: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(Object.entries(hints));

/** The hint for a catalogue entry, by its id; undefined for none or one that this version does not know. */
export function hintFor(entry: string | null, language: Language): string | undefined {
  return entry === null ? undefined : byEntry.get(entry)?.[language];
}
