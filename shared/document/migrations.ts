/**
 * Steps from one schema version to the next. A step works on parsed but unchecked data, in place; it must bear
 * anything in it, for validation comes after. Steps are contiguous: step i leads from version i + 1 to i + 2.
 */

export interface Migration {
  /** What changed, for the log and for FORMAT.md. */
  name: string;
  change(data: Record<string, unknown>): void;
}

/** Version 1 is the first, so nothing leads to it. */
export const MIGRATIONS: readonly Migration[] = [];

/** Brings data of version `from` (1 or more) to the newest version that `steps` lead to. */
export function migrate(data: Record<string, unknown>, from: number, steps = MIGRATIONS): void {
  for (const step of steps.slice(from - 1)) step.change(data);
  data.version = Math.max(from, steps.length + 1);
}
