/** The task that a change or a weak spot of an audit became. */
import type { AuditRound, Journey, Task } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';

/** A title as it is compared. */
function titleKey(title: string): string {
  return searchKey(title).replace(/\s+/g, ' ').trim();
}

/** A change as the title of a task: on one line. */
export function titleOf(change: string): string {
  return change.replace(/\s+/g, ' ').trim();
}

/** What the auditors of the round would change at a touchpoint, each once. */
export function changesAt(round: AuditRound, touchpoint: string): string[] {
  const titles = round.sheets
    .flatMap((sheet) => sheet.rows)
    .filter((row) => row.touchpoint === touchpoint)
    .map((row) => titleOf(row.change))
    .filter((title) => title !== '');
  return [...new Map(titles.map((title) => [titleKey(title), title])).values()];
}

/** Who is to make that change, and by when: as the first says who wrote it so. Empty words: who wrote no change. */
export function givenFor(round: AuditRound, touchpoint: string, change: string): Pick<Task, 'owner' | 'due'> {
  const wanted = titleKey(change);
  const rows = round.sheets
    .flatMap((sheet) => sheet.rows)
    .filter((row) => row.touchpoint === touchpoint && titleKey(row.change) === wanted);
  return {
    owner: rows.find(({ owner }) => owner != null)?.owner ?? null,
    due: rows.find(({ due }) => due != null)?.due ?? null,
  };
}

/**
 * The task of a round and a touchpoint that came of the words `title`. One whose title was written anew since still
 * counts, unless it goes by the words of another change (`others`), or came of a note; with `exact` it does not.
 */
export function taskFrom(
  journey: Pick<Journey, 'tasks'>,
  from: { round: string; touchpoint: string; title: string; others: readonly string[]; exact?: boolean },
): Task | undefined {
  const tasks = journey.tasks.filter((task) => task.round === from.round && task.touchpoint === from.touchpoint);
  const wanted = titleKey(from.title);
  const taken = new Set(from.others.map(titleKey));
  return (
    tasks.find((task) => titleKey(task.title) === wanted) ??
    (from.exact ? undefined : tasks.find((task) => task.note === null && !taken.has(titleKey(task.title))))
  );
}
