/** How a table is sorted, as its heads show it and as it is said. */
import type { Translator } from '../../shared/i18n/translate.ts';
import type { Way } from './Grid.tsx';

/** `isBy`: whether the table is sorted by this column. */
export function wayOf(isBy: boolean, { descending }: { descending: boolean }): Way {
  return isBy ? (descending ? 'descending' : 'ascending') : 'none';
}

/** What is said when a table has been sorted by a column. */
export function sortedWords({ t }: Translator, title: string, descending: boolean): string {
  const way = t(descending ? 'inventory.descending' : 'inventory.ascending');
  return t('inventory.sorted', { column: title.replaceAll('\u00ad', ''), way });
}
