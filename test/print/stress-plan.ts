/** A plan that is hard to print: many tasks of many owners, long titles, all states, some without date, weeks or owner. */
import { newOwner, newTask } from '../../shared/document/blank.ts';
import { momentsOf } from '../../shared/document/find.ts';
import type { Journey, Language, Task } from '../../shared/document/schema.ts';
import { addDays } from '../../shared/i18n/days.ts';
import { stressJourney } from './stress-map.ts';

const FIRST_DAY = '2026-12-01';
const OWNERS = 7;
const STATES: readonly Task['state'][] = ['open', 'doing', 'open', 'done', 'open', 'open', 'dropped'];

/** The touchpoints of the map give the tasks their words. */
export function stressPlan(language: Language, tasks = 60): Journey {
  const journey = stressJourney(language);
  const [map] = journey.maps;
  const names = journey.touchpoints.map(({ name }) => name);
  journey.owners = Array.from({ length: OWNERS }, (_, n) =>
    newOwner({ id: `o${n}`, name: n === 3 ? `${names[0]}` : `${names[4]?.split(' ')[0]} ${n + 1}` }),
  );
  journey.tasks = Array.from({ length: tasks }, (_, n) =>
    newTask({
      id: `task${n}`,
      title: `${names[(n * 5) % names.length]}`,
      touchpoint: n % 3 === 0 ? null : `t${n}`,
      map: n % 10 === 9 ? null : (map?.id ?? null),
      owner: n % 8 === 7 ? null : `o${n % OWNERS}`,
      people: n % 4 === 0 ? null : 1 + (n % 5),
      weeks: n % 6 === 5 ? null : 0.5 + (n % 9),
      cost: n % 5 === 0 ? null : 40_000_000 + 1250 * n,
      due: n % 9 === 4 ? null : addDays(FIRST_DAY, 5 * n),
      measure: n % 3 === 1 ? '' : `${names[(n * 2 + 1) % names.length]}`,
      impact: n % 7 === 2 ? null : 1 + (n % 5),
      feasibility: n % 7 === 2 ? null : 1 + ((n * 3) % 5),
      state: STATES[n % STATES.length],
    }),
  );
  return journey;
}

/** As {@link stressPlan}, with a review a quarter ago: since then everything is different. */
export function stressReview(language: Language, tasks = 60): Journey {
  const journey = stressPlan(language, tasks);
  const [map] = journey.maps;
  const [curve] = map?.curves ?? [];
  if (!map || !curve) return journey;
  const snapshot: NonNullable<Journey['reviews'][number]['snapshot']> = { feelings: {}, scores: {}, tasks: {} };
  for (const [n, moment] of momentsOf(map).entries()) {
    if (n % 5 !== 0) snapshot.feelings[moment.id] = { [curve.id]: ((n % 9) - 4) / 2 };
    if (n % 5 !== 1) moment.feelings = { [curve.id]: (((n * 7) % 9) - 4) / 2 };
    if (n % 4 === 0) snapshot.scores[moment.touchpoint] = { simple: 1.5, personal: 3, relevant: n % 3 };
  }
  const rows = journey.touchpoints.map(({ id }, n) => ({
    touchpoint: id,
    scores: { simple: 3, personal: 2, relevant: n % 2 === 0 ? 4 : 0 } as const,
    saw: '',
    change: '',
  }));
  journey.audits = [
    { id: 'r', name: '', date: FIRST_DAY, site: '', map: map.id, sheets: [{ id: 's', auditor: '', rows }] },
  ];
  const says = journey.touchpoints[0]?.name ?? '';
  journey.reviews = [
    {
      id: 'review',
      date: FIRST_DAY,
      people: `${says}, A (b, c), ${journey.owners.map(({ name }) => name).join(', ')}`,
      changed: says,
      decisions: Array.from({ length: 8 }, () => says).join('\n'),
      snapshot,
    },
  ];
  journey.reviewPlan = { cadence: 'own', months: 4, next: addDays(FIRST_DAY, 90) };
  return journey;
}
