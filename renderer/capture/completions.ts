/** Known touchpoints that begin or hold what is typed: those of the file first, then those of the catalogues. */
import { searchCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { searchKey } from '../../shared/i18n/translate.ts';
import { iconOf } from '../ui/icons.ts';
import type { Option } from '../ui/OptionList.tsx';

const MOST = 6;

/** Values are names. What is typed in full needs no completion. */
export function completionsFor(journey: Journey, typed: string): Option[] {
  const wanted = searchKey(typed).trim();
  if (wanted === '') return [];
  const options = new Map<string, Option>();
  const add = (name: string, icon: Option['icon']) => {
    const key = searchKey(name);
    if (key !== wanted && !options.has(key)) options.set(key, { value: name, label: name, icon });
  };
  for (const starts of [true, false]) {
    for (const touchpoint of journey.touchpoints) {
      if (options.size >= MOST) break;
      const key = searchKey(touchpoint.name);
      if (starts ? key.startsWith(wanted) : key.includes(wanted)) add(touchpoint.name, iconOf(touchpoint));
    }
  }
  for (const entry of searchCatalogue(typed, journey.language)) {
    if (options.size >= MOST) break;
    add(entry.name[journey.language], entry.icon);
  }
  return [...options.values()];
}
