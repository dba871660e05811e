/** What the inventory shows of all touchpoints, under which headings and in which order. */
import type { Owner } from '../../shared/document/schema.ts';
import { CHANNELS, CONTROLS, PHASES } from '../../shared/document/terms.ts';
import {
  GROUPINGS,
  INVENTORY_COLUMNS,
  type InventoryFilter,
  isFiltered,
  NO_FILTER,
  NONE,
} from '../../shared/inventory/inventory.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Touchpoints.module.css';
import { touchpointsOf, useTouchpoints } from './view-state.ts';

/** Value of the choice that leaves all in. */
const ALL = 'all';

export function Filters({ owners, shown, of }: { owners: readonly Owner[]; shown: number; of: number }) {
  const { t } = useTranslator();
  const state = touchpointsOf(useEditorStore());
  const filter = useTouchpoints((now) => now.filter);
  const sort = useTouchpoints((now) => now.sort);
  const group = useTouchpoints((now) => now.group);
  const set = (fields: Partial<InventoryFilter>) => state.setState({ filter: { ...filter, ...fields } });
  const orNull = <Value extends string>(value: Value | typeof ALL): Value | null => (value === ALL ? null : value);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its children in its own way.
    <div role="group" aria-label={t('inventory.filters')} className={styles.filters}>
      <div className={styles.filter}>
        <Select
          label={t('field.phase')}
          value={filter.phase ?? ALL}
          options={[
            { value: ALL, label: t('inventory.allPhases') },
            ...([...PHASES, NONE] as const).map((phase) => ({ value: phase, label: t(`phase.${phase}`) })),
          ]}
          onChange={(phase) => set({ phase: orNull(phase) })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('field.channel')}
          value={filter.channel ?? ALL}
          options={[
            { value: ALL, label: t('inventory.allChannels') },
            ...CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
          ]}
          onChange={(channel) => set({ channel: orNull(channel) })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('field.control')}
          value={filter.control ?? ALL}
          options={[
            { value: ALL, label: t('inventory.allControls') },
            ...CONTROLS.map((control) => ({ value: control, label: t(`control.${control}`) })),
          ]}
          onChange={(control) => set({ control: orNull(control) })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('field.owner')}
          value={filter.owner ?? ALL}
          options={[
            { value: ALL, label: t('inventory.allOwners') },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
            { value: NONE, label: t('owner.none') },
          ]}
          onChange={(owner) => set({ owner: orNull(owner) })}
        />
      </div>
      <p role="status" className={styles.shown}>
        {t('inventory.shown', { shown, of })}
      </p>
      {isFiltered(filter) && (
        <Button icon="x" onClick={() => state.setState({ filter: NO_FILTER })}>
          {t('inventory.clearFilter')}
        </Button>
      )}
      <span className={styles.push} />
      <div className={styles.filter}>
        <Select
          label={t('inventory.group')}
          value={group}
          options={GROUPINGS.map((value) => ({ value, label: t(`inventory.grouping.${value}`), icon: 'list' }))}
          onChange={(value) => state.setState({ group: value })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('inventory.sort')}
          value={sort.by}
          options={INVENTORY_COLUMNS.map((value) => ({
            value,
            label: t(`inventory.column.${value}`),
            icon: 'arrow-down-wide-narrow',
          }))}
          onChange={(by) => state.setState({ sort: { by, descending: false } })}
        />
      </div>
      <IconButton
        icon={sort.descending ? 'arrow-down' : 'arrow-up'}
        label={t(sort.descending ? 'inventory.descending' : 'inventory.ascending')}
        onClick={() => state.setState({ sort: { ...sort, descending: !sort.descending } })}
      />
    </div>
  );
}
