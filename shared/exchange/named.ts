/** Touchpoints and owners by their names: what is called alike is the same one, and what is not there yet is made. */
import { addFromCatalogue, ENTRIES } from '../catalogue/catalogue.ts';
import { newOwner, newTouchpoint } from '../document/blank.ts';
import type { Journey, Owner, Touchpoint } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';

export interface Naming {
  /** Id of the touchpoint of this name; a new one is among `made`. */
  touchpoint(name: string): string;
  /** What must be added to the inventory, in order. */
  made: Touchpoint[];
  /** Id of the owner of this name; a new one is among `madeOwners`. */
  owner(name: string): string;
  madeOwners: Owner[];
}

/** A name that a catalogue knows in the journey's language brings the entry's icon, channel and phase along. */
export function namingIn(journey: Journey, newId: () => string): Naming {
  const byName = new Map<string, string>();
  for (const { id, name } of journey.touchpoints) {
    const key = searchKey(name.trim());
    if (key !== '' && !byName.has(key)) byName.set(key, id);
  }
  const made: Touchpoint[] = [];
  const ownersByName = new Map(journey.owners.toReversed().map(({ id, name }) => [searchKey(name.trim()), id]));
  const madeOwners: Owner[] = [];
  return {
    made,
    madeOwners,
    owner: (name) => {
      const key = searchKey(name.trim());
      const known = ownersByName.get(key);
      if (known !== undefined) return known;
      const owner = newOwner({ id: newId(), name });
      madeOwners.push(owner);
      ownersByName.set(key, owner.id);
      return owner.id;
    },
    touchpoint: (name) => {
      const key = searchKey(name.trim());
      const known = byName.get(key);
      if (known !== undefined && key !== '') return known;
      const touchpoint = touchpointNamed(name, journey.language, newId);
      made.push(touchpoint);
      byName.set(key, touchpoint.id);
      return touchpoint.id;
    },
  };
}

/** A new touchpoint of this name: that of the catalogue where one is called so. */
export function touchpointNamed(name: string, language: Journey['language'], newId: () => string): Touchpoint {
  const key = searchKey(name.trim());
  const entry = ENTRIES.find((item) => searchKey(item.name[language]) === key);
  return entry ? { ...addFromCatalogue(entry, language, newId), name } : newTouchpoint({ id: newId(), name });
}
