/** The matrix of impact and feasibility: which tasks stand in which field, and where a task goes from there. */
import type { Task } from '../document/schema.ts';
import type { PlanItem } from './tasks.ts';

export const RATING_MIN = 1;
export const RATING_MAX = 5;
export const RATINGS = [1, 2, 3, 4, 5] as const;
/** Where a task that was not rated yet begins. */
const MIDDLE = 3;

/** Both 1 … 5. */
export interface Field {
  impact: number;
  feasibility: number;
}

/** The field that a task stands in; null while one of its ratings is missing. */
export function fieldOf({ impact, feasibility }: Pick<Task, 'impact' | 'feasibility'>): Field | null {
  return impact === null || feasibility === null ? null : { impact, feasibility };
}

/** The key of a field, or of no field, in {@link matrixOf}. */
export function fieldKey(field: Field | null): string {
  return field === null ? 'unrated' : `${field.impact}-${field.feasibility}`;
}

/** The tasks by field, each list in the order given. */
export function matrixOf(items: readonly PlanItem[]): Map<string, PlanItem[]> {
  const fields = new Map<string, PlanItem[]>();
  for (const item of items) {
    const key = fieldKey(fieldOf(item.task));
    const list = fields.get(key);
    if (list) list.push(item);
    else fields.set(key, [item]);
  }
  return fields;
}

/** The field a step away, inside the matrix. A task that is not rated yet comes to the middle first, with what it has. */
export function fieldBeside(
  { impact, feasibility }: Pick<Task, 'impact' | 'feasibility'>,
  by: { impact: number; feasibility: number },
): Field {
  if (impact === null || feasibility === null) return { impact: impact ?? MIDDLE, feasibility: feasibility ?? MIDDLE };
  return { impact: within(impact + by.impact), feasibility: within(feasibility + by.feasibility) };
}

function within(rating: number): number {
  return Math.max(RATING_MIN, Math.min(RATING_MAX, rating));
}
