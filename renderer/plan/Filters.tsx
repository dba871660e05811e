/** What is shown of the plan, and what it lacks. */
import type { Journey } from '../../shared/document/schema.ts';
import { TASK_STATES } from '../../shared/document/terms.ts';
import { isFiltered, LACKS, type Lack, NO_FILTER, NONE, type PlanFilter, UNFINISHED } from '../../shared/plan/tasks.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import touch from '../touchpoints/Touchpoints.module.css';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Plan.module.css';
import { planStateOf, usePlan } from './view-state.ts';

/** Value of the choice that leaves all in. */
const ALL = 'all';

interface FiltersProps {
  journey: Journey;
  /** How many are shown, of how many. */
  shown: number;
  of: number;
  /** How many open tasks lack each. */
  lacking: Record<Lack, number>;
}

export function Filters({ journey, shown, of, lacking }: FiltersProps) {
  const words = useTranslator();
  const { t } = words;
  const state = planStateOf(useEditorStore());
  const filter = usePlan((now) => now.filter);
  const set = (fields: Partial<PlanFilter>) => state.setState({ filter: { ...filter, ...fields } });
  const orNull = <Value extends string>(value: Value | typeof ALL): Value | null => (value === ALL ? null : value);
  const named = (items: readonly { id: string; name: string }[]) =>
    items
      .toSorted((a, b) => words.compare(a.name, b.name))
      .map(({ id, name }) => ({ value: id, label: name, lang: journey.language }));
  const lackWords: Record<Lack, string> = {
    owner: t('count.withoutOwner', { count: lacking.owner }),
    due: t('plan.withoutDate', { count: lacking.due }),
    late: t('plan.overdue', { count: lacking.late }),
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its children in its own way.
    <div role="group" aria-label={t('plan.filters')} className={touch.filters}>
      <div className={`${touch.filter} ${styles.filter}`}>
        <Select
          label={t('tasks.state')}
          value={filter.state ?? ALL}
          options={[
            { value: ALL, label: t('plan.allStates') },
            { value: UNFINISHED, label: t('plan.unfinished') },
            ...TASK_STATES.map((value) => ({ value, label: t(`taskState.${value}`) })),
          ]}
          onChange={(value) => set({ state: orNull(value) })}
        />
      </div>
      <div className={`${touch.filter} ${styles.filter}`}>
        <Select
          label={t('field.owner')}
          value={filter.owner ?? ALL}
          options={[
            { value: ALL, label: t('inventory.allOwners') },
            ...named(journey.owners),
            { value: NONE, label: t('owner.none') },
          ]}
          onChange={(value) => set({ owner: orNull(value) })}
        />
      </div>
      <div className={`${touch.filter} ${styles.filter}`}>
        <Select
          label={t('outline.touchpoint')}
          value={filter.touchpoint ?? ALL}
          options={[
            { value: ALL, label: t('plan.allTouchpoints') },
            ...named(journey.touchpoints),
            { value: NONE, label: t('plan.noTouchpoint') },
          ]}
          onChange={(value) => set({ touchpoint: orNull(value) })}
        />
      </div>
      {journey.maps.length > 1 && (
        <div className={`${touch.filter} ${styles.filter}`}>
          <Select
            label={t('field.map')}
            value={filter.map ?? ALL}
            options={[
              { value: ALL, label: t('plan.allMaps') },
              ...named(journey.maps),
              { value: NONE, label: t('plan.noMap') },
            ]}
            onChange={(value) => set({ map: orNull(value) })}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div role="group" aria-label={t('plan.lacks')} className={styles.lacks}>
        {LACKS.filter((lack) => lacking[lack] > 0 || filter.lack === lack).map((lack) => (
          <button
            key={lack}
            type="button"
            className={styles.lack}
            aria-pressed={filter.lack === lack}
            onClick={() => set({ lack: filter.lack === lack ? null : lack })}
          >
            <Icon name="triangle-alert" size={14} />
            {lackWords[lack]}
          </button>
        ))}
      </div>
      <p role="status" className={touch.shown}>
        {t('inventory.shown', { shown, of })}
      </p>
      {isFiltered(filter) && (
        <Button icon="x" onClick={() => state.setState({ filter: NO_FILTER })}>
          {t('inventory.clearFilter')}
        </Button>
      )}
    </div>
  );
}
