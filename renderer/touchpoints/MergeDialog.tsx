/** Which of two touchpoints stays, and with which fields. */
import { useId, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Touchpoint } from '../../shared/document/schema.ts';
import { searchKey } from '../../shared/i18n/translate.ts';
import { meetingsOf } from '../../shared/inventory/inventory.ts';
import { type Merge, type MergeField, mergeChoices } from '../../shared/inventory/merge.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { FieldRow } from '../ui/fields.tsx';
import { iconOf } from '../ui/icons.ts';
import { Select } from '../ui/Select.tsx';
import styles from './MergeDialog.module.css';

interface MergeDialogProps {
  journey: Journey;
  /** Id of the one that stays. */
  keep: string;
  answer: (merge: Merge | null) => void;
}

export function MergeDialog({ journey, keep, answer }: MergeDialogProps) {
  const words = useTranslator();
  const { t } = words;
  const group = useId();
  const staying = findById(journey.touchpoints, keep) as Touchpoint;
  const others = journey.touchpoints
    .filter((touchpoint) => touchpoint.id !== keep)
    .toSorted((a, b) => likeness(b, staying) - likeness(a, staying) || words.compare(a.name, b.name));
  const [gone, setGone] = useState(others[0]?.id ?? '');
  const [take, setTake] = useState<ReadonlySet<MergeField>>(new Set());
  const going = findById(journey.touchpoints, gone);
  if (!going) return null;

  const sayField = (touchpoint: Touchpoint, field: MergeField): string => {
    switch (field) {
      case 'channel':
        return t(`channel.${touchpoint.channel}`);
      case 'control':
        return t(`control.${touchpoint.control}`);
      case 'phase':
        return t(`phase.${touchpoint.phase ?? 'none'}`);
      case 'parent':
        return findById(journey.touchpoints, touchpoint.parent)?.name ?? t('inventory.noParent');
      default:
        return touchpoint[field] || t('inventory.empty');
    }
  };
  const meetings = meetingsOf(journey).get(gone)?.length ?? 0;
  const tasks = journey.tasks.filter((task) => task.touchpoint === gone).length;
  const choices = mergeChoices(staying, going);
  const fieldNames: Record<MergeField, string> = {
    name: t('inventory.column.name'),
    channel: t('field.channel'),
    device: t('field.device'),
    control: t('field.control'),
    phase: t('field.phase'),
    parent: t('inventory.column.parent'),
    influence: t('field.influence'),
  };

  return (
    <DialogFrame
      title={t('merge.title', { name: staying.name })}
      onClose={() => answer(null)}
      actions={
        <>
          <Button onClick={() => answer(null)}>{t('dialog.cancel')}</Button>
          <Button kind="primary" icon="merge" onClick={() => answer({ keep, gone, take })}>
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <div className={styles.merge}>
        <FieldRow label={t('merge.with')}>
          <Select
            label={t('merge.with')}
            value={gone}
            options={others.map((touchpoint) => ({
              value: touchpoint.id,
              label: touchpoint.name,
              lang: journey.language,
              icon: iconOf(touchpoint),
            }))}
            onChange={(id) => {
              setGone(id);
              setTake(new Set());
            }}
          />
        </FieldRow>
        {choices.length > 0 && (
          <table className={styles.fields}>
            <caption>{t('merge.choose')}</caption>
            <tbody>
              {choices.map((field) => (
                <tr key={field}>
                  <th scope="row">{fieldNames[field]}</th>
                  {[staying, going].map((side) => (
                    <td key={side.id}>
                      <label className={styles.choice}>
                        <input
                          type="radio"
                          name={`${group}-${field}`}
                          aria-label={`${fieldNames[field]}: ${sayField(side, field)}`}
                          checked={take.has(field) === (side === going)}
                          onChange={() => setTake(toggled(take, field, side === going))}
                        />
                        <span dir="auto" lang={OF_THE_MAP.has(field) ? journey.language : undefined}>
                          {sayField(side, field)}
                        </span>
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <ul className={styles.facts}>
          <li>{t('merge.cards', { count: meetings })}</li>
          {tasks > 0 && <li>{t('merge.tasks', { count: tasks })}</li>}
          <li>{t('merge.joined')}</li>
          {journey.audits.length > 0 && <li>{t('merge.scores', { name: staying.name })}</li>}
        </ul>
      </div>
    </DialogFrame>
  );
}

/** Fields that hold words of the map; the others are said in the interface's. */
const OF_THE_MAP: ReadonlySet<MergeField> = new Set(['name', 'device', 'parent', 'influence']);

function toggled(take: ReadonlySet<MergeField>, field: MergeField, wanted: boolean): ReadonlySet<MergeField> {
  const next = new Set(take);
  if (wanted) next.add(field);
  else next.delete(field);
  return next;
}

/** How many words two names share: those that may mean the same are offered first. */
function likeness(a: Touchpoint, b: Touchpoint): number {
  const words = (name: string) =>
    new Set(
      searchKey(name)
        .split(/[\s\-–,()]+/)
        .filter((word) => word.length > 2),
    );
  const own = words(a.name);
  return [...words(b.name)].filter((word) => own.has(word)).length;
}
