/** The tasks of a map's plan as paper lists them: in one order and with one number on every sheet. */
import { isUnderStage, locateMoment } from '../document/find.ts';
import type { Journey, JourneyMap, Task } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { isOpen, type PlanItem, planOf, sortPlan } from '../plan/tasks.ts';

/** Where a task comes from; each may be empty. */
export interface TaskPlace {
  /** The touchpoint, or what the note says, where it is not what the task says. */
  name: string;
  stage: string;
}

export interface PlannedTask {
  /** Running, from 1: how the task is called on paper. */
  number: number;
  item: PlanItem;
  place: TaskPlace;
}

/** Tasks of the map and those of no map: what is to be done first, by its date; then what is done or dropped. */
export function plannedTasks(journey: Journey, map: JourneyMap, words: Translator): PlannedTask[] {
  const items = planOf(journey).filter(({ task }) => task.map === map.id || task.map === null);
  const sorted = sortPlan(items, { by: 'due', descending: false }, words);
  return [...sorted.filter(({ task }) => isOpen(task)), ...sorted.filter(({ task }) => !isOpen(task))].map(
    (item, index) => ({ number: index + 1, item, place: placeOf(item, map) }),
  );
}

function placeOf({ task, touchpoint }: PlanItem, map: JourneyMap): TaskPlace {
  const stage = stageOf(task, map);
  if (touchpoint.trim() !== '') return { name: touchpoint.trim(), stage };
  const says = map.notes.find(({ id }) => id === task.note)?.text.trim() ?? '';
  return { name: says === task.title.trim() ? '' : says, stage };
}

/** That of its note, else where its touchpoint is met first. */
function stageOf(task: Task, map: JourneyMap): string {
  const place = map.notes.find(({ id }) => id === task.note)?.place;
  const stage =
    place && isUnderStage(place)
      ? map.stages.find(({ id }) => id === place.stage)
      : ((place && locateMoment(map, place.from)?.stage) ??
        map.stages.find(({ moments }) => moments.some(({ touchpoint }) => touchpoint === task.touchpoint)));
  return stage?.name.trim() ?? '';
}

export interface OwnedTasks {
  /** Empty: nobody. */
  owner: string;
  tasks: readonly PlannedTask[];
}

/** The tasks of each owner, in the order given; owners by the alphabet, and at the end what nobody answers for. */
export function byOwnerOf(tasks: readonly PlannedTask[], words: Translator): OwnedTasks[] {
  const groups = new Map<string, PlannedTask[]>();
  for (const each of tasks) {
    const key = each.item.owner === '' ? '' : (each.item.task.owner ?? '');
    const list = groups.get(key);
    if (list) list.push(each);
    else groups.set(key, [each]);
  }
  return [...groups]
    .map(([key, own]) => ({ owner: key === '' ? '' : (own[0]?.item.owner.trim() ?? ''), tasks: own }))
    .sort((a, b) => Number(a.owner === '') - Number(b.owner === '') || words.compare(a.owner, b.owner));
}

/** Sums of what is known; null where nobody said. */
export interface PlanSums {
  people: number | null;
  weeks: number | null;
  cost: number | null;
  /** People times weeks, of the tasks that tell both. */
  work: number | null;
}

export function sumsOf(tasks: readonly Task[]): PlanSums {
  const sum = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return {
    people: sum(tasks.map(({ people }) => people)),
    weeks: sum(tasks.map(({ weeks }) => weeks)),
    cost: sum(tasks.map(({ cost }) => cost)),
    work: sum(tasks.map(({ people, weeks }) => (people === null || weeks === null ? null : people * weeks))),
  };
}
