/** One row of the inventory: a heading of a group, or what there is to say about a touchpoint. */
import { memo, type ReactNode } from 'react';
import { CHANNEL_ICONS } from '../../shared/catalogue/icons.ts';
import type { InventoryColumn, InventoryItem, InventoryRow } from '../../shared/inventory/inventory.ts';
import { measureValue } from '../../shared/layout/lanes/measures.ts';
import { useTranslator } from '../state/workspace.ts';
import table from '../ui/Grid.module.css';
import { type CurrentCell, Line } from '../ui/Grid.tsx';
import { Icon } from '../ui/Icon.tsx';
import { iconOf } from '../ui/icons.ts';
import styles from './Touchpoints.module.css';

export interface Column {
  id: InventoryColumn;
  kind: InventoryColumn;
  title: string;
}

interface Common {
  /** Its number in the whole table, from 1. */
  index: number;
  columns: readonly Column[];
  current: CurrentCell | null;
}

interface GroupLineProps extends Common {
  row: Extract<InventoryRow, { kind: 'group' }>;
  language: string;
}

export function GroupLine({ index, columns, current, row, language }: GroupLineProps) {
  const { t } = useTranslator();
  return (
    <Line id={row.id} index={index} columns={columns} current={current} look={styles.group}>
      {(_, at) =>
        at === 0 && (
          <span className={styles.groupTitle}>
            <bdi lang={language}>{row.title}</bdi>
            <span className={styles.groupCount}>{t('count.touchpoints', { count: row.count })}</span>
          </span>
        )
      }
    </Line>
  );
}

interface TouchpointLineProps extends Common {
  id: string;
  item: InventoryItem;
  depth: number;
  /** The journey's: names are written in it. */
  language: string;
  /** Whether it can be dragged to another place. */
  movable: boolean;
}

export const TouchpointLine = memo(
  function TouchpointLine({ index, columns, current, id, item, depth, language, movable }: TouchpointLineProps) {
    const translator = useTranslator();
    const { t, number, list } = translator;
    const { touchpoint, measure } = item;
    const content = (column: InventoryColumn): ReactNode => {
      switch (column) {
        case 'name':
          return (
            <span className={styles.nameCell} style={{ paddingInlineStart: `${depth * 18}px` }}>
              {movable && (
                <span className={styles.handle} data-handle title={t('inventory.handle')}>
                  <Icon name="grip-vertical" size={15} />
                </span>
              )}
              <span className={table.name} data-indirect={touchpoint.control === 'indirect'}>
                <Icon name={iconOf(touchpoint)} />
                <span>
                  <bdi lang={language}>{touchpoint.name || t('outline.unnamed')}</bdi>
                  {depth > 0 && <span className="spoken">, {t('inventory.partOf', { name: item.parent })}</span>}
                </span>
              </span>
            </span>
          );
        case 'phase':
          return touchpoint.phase && t(`phase.${touchpoint.phase}`);
        case 'channel':
          return (
            <span className={styles.withIcon}>
              <Icon name={CHANNEL_ICONS[touchpoint.channel]} size={14} />
              {t(`channel.${touchpoint.channel}`)}
            </span>
          );
        case 'device':
          return <bdi lang={language}>{touchpoint.device}</bdi>;
        case 'control':
          return t(`control.${touchpoint.control}`);
        case 'owners':
          return touchpoint.owners.length === 0 ? (
            <span className={table.nobody}>{t('owner.none')}</span>
          ) : (
            <bdi lang={language}>{list(item.owners)}</bdi>
          );
        case 'parent':
          return <bdi lang={language}>{item.parent}</bdi>;
        case 'measures':
          if (!measure) return null;
          return (
            <span className={styles.measure}>
              <bdi lang={language}>{measure.value === null ? measure.name : measureValue(measure, translator)}</bdi>
              {touchpoint.measures.length > 1 && (
                <span className={styles.more}>
                  {t('inventory.measureCount', { count: touchpoint.measures.length })}
                </span>
              )}
            </span>
          );
        case 'maps':
          return item.maps.length === 0 ? (
            <span className={styles.nowhere}>{t('inventory.onNoMap')}</span>
          ) : (
            <span className={styles.figure} title={list(item.maps)}>
              {number(item.maps.length)}
            </span>
          );
        case 'walk':
          return <span className={styles.figure}>{number(item.walk)}</span>;
      }
    };
    return (
      <Line id={id} index={index} columns={columns} current={current} look={current ? table.chosen : undefined}>
        {(column) => content(column.id)}
      </Line>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.columns === b.columns &&
    a.current === b.current &&
    a.id === b.id &&
    a.depth === b.depth &&
    a.language === b.language &&
    a.movable === b.movable &&
    a.item.touchpoint === b.item.touchpoint &&
    a.item.parent === b.item.parent &&
    a.item.maps.join('\n') === b.item.maps.join('\n') &&
    a.item.walk === b.item.walk &&
    a.item.owners.join('\n') === b.item.owners.join('\n'),
);

/** The row of a touchpoint that is being named and is not in the journey yet. */
export function DraftLine({ index, columns, current, depth }: Common & { depth: number }) {
  return (
    <Line id="draft" index={index} columns={columns} current={current} look={table.chosen} cellLook={table.draft}>
      {() => <span style={{ paddingInlineStart: `${depth * 18}px` }} />}
    </Line>
  );
}
