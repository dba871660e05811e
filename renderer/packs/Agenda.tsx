/** The steps of the workshop that a pack is for: when each begins, how long it takes, what is handed out in it. */
import { useEffect, useRef, useState } from 'react';
import type { AgendaStep, Journey, Pack } from '../../shared/document/schema.ts';
import { clockOf, spanOf, type TimedStep, timedSteps } from '../../shared/worksheets/agenda-times.ts';
import { knownSheet } from '../../shared/worksheets/pack-rows.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { NumberField } from '../ui/TypedField.tsx';
import { addStep, moveStep, removeStep, setStep } from './acts.ts';
import { dragMarks, Grip } from './Grip.tsx';
import styles from './Packs.module.css';
import { RowMenu } from './RowMenu.tsx';
import { type RowDrag, useRowDrag } from './row-drag.ts';

/** A day, in minutes. */
const LONGEST_STEP = 1440;

export function Agenda({ journey, pack }: { journey: Journey; pack: Pack }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [focus, setFocus] = useState<{ index: number; what: 'grip' | 'title' } | null>(null);
  const move = (from: number, to: number) => {
    const name = pack.agenda[from]?.title ?? '';
    if (moveStep(editor, pack, { from, to, name }, words)) setFocus({ index: to, what: 'grip' });
  };
  const drag = useRowDrag(() => list.current, move);
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.children[focus.index];
    const target = row?.querySelector<HTMLElement>(focus.what === 'grip' ? 'button' : 'textarea') ?? add.current;
    target?.focus();
    setFocus(null);
  }, [focus]);
  return (
    <>
      {pack.agenda.length > 0 ? (
        <ol ref={list} className={styles.rows} aria-label={t('packs.agenda')}>
          {timedSteps(pack).map((timed, index) => (
            <StepRow
              key={timed.step.id}
              journey={journey}
              pack={pack}
              timed={timed}
              index={index}
              drag={drag}
              onMove={move}
              onRemove={() => {
                removeStep(editor, pack.id, timed.step, words);
                setFocus({ index: Math.min(index, pack.agenda.length - 2), what: 'grip' });
              }}
            />
          ))}
        </ol>
      ) : (
        <p className={styles.hint}>{t('packs.noAgenda')}</p>
      )}
      <div className={styles.agendaFoot}>
        <Button
          ref={add}
          icon="plus"
          onClick={() => {
            addStep(editor, pack.id, words);
            setFocus({ index: pack.agenda.length, what: 'title' });
          }}
        >
          {t('packs.addStep')}
        </Button>
        {pack.agenda.length > 0 && <span className={styles.rowAbout}>{spanOf(pack, words)}</span>}
      </div>
    </>
  );
}

interface StepRowProps {
  journey: Journey;
  pack: Pack;
  timed: TimedStep;
  index: number;
  drag: RowDrag;
  onMove(from: number, to: number): void;
  onRemove(): void;
}

function StepRow({ journey, pack, timed: { step, from }, index, drag, onMove, onRemove }: StepRowProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const last = pack.agenda.length - 1;
  const name = step.title || t('packs.stepNo', { number: index + 1 });
  const set = (fields: Partial<AgendaStep>) => setStep(editor, pack.id, step.id, fields);
  return (
    <li className={styles.row} {...dragMarks(drag, index, last)}>
      <div className={styles.step}>
        <Grip name={name} index={index} last={last} drag={drag} onMove={onMove} />
        <span className={styles.clock}>{clockOf(from, words)}</span>
        <TextArea
          label={t('packs.stepTitle', { number: index + 1 })}
          placeholder={t('packs.stepHint')}
          value={step.title}
          language={journey.language}
          onCommit={(title) => set({ title: title.trim() })}
        />
        <RowMenu
          name={name}
          index={index}
          last={last}
          remove={t('packs.removeStep')}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <div className={styles.stepFoot}>
        <div className={styles.minutes}>
          <NumberField
            label={t('packs.minutesOf', { name })}
            value={step.minutes}
            least={0}
            most={LONGEST_STEP}
            words={words}
            onCommit={(minutes) => set({ minutes: Math.round(minutes ?? 0) })}
            onWrong={() => editor.getState().say(t('inventory.numberWrong'))}
          />
          <span aria-hidden="true">{t('packs.minutes')}</span>
        </div>
        <HandedOut pack={pack} step={step} name={name} onChange={(sheets) => set({ sheets })} />
      </div>
    </li>
  );
}

interface HandedOutProps {
  pack: Pack;
  step: AgendaStep;
  name: string;
  onChange(sheets: string[]): void;
}

/** The sheets of the pack that are handed out in a step; what the step names besides them is kept. */
function HandedOut({ pack, step, name, onChange }: HandedOutProps) {
  const { t, list } = useTranslator();
  const offered = [...new Set([...pack.sheets.map(({ sheet }) => sheet), ...step.sheets])].flatMap(
    (sheet) => knownSheet(sheet) ?? [],
  );
  const titleOf = (sheet: string) => t(`worksheet.${sheet}.title`);
  const handed = offered.filter((sheet) => step.sheets.includes(sheet));
  const shown = handed.length === 0 ? t('packs.handOut') : list(handed.map(titleOf));
  if (offered.length === 0) return null;
  return (
    <Menu
      label={t('packs.handOutIn', { sheets: shown, name })}
      className={styles.handed}
      items={offered.map((sheet) => ({ id: sheet, label: titleOf(sheet), checked: step.sheets.includes(sheet) }))}
      onAction={(sheet) =>
        onChange(step.sheets.includes(sheet) ? step.sheets.filter((each) => each !== sheet) : [...step.sheets, sheet])
      }
    >
      <Icon name="file-text" size={14} />
      <span>{shown}</span>
      <Icon name="chevron-down" size={14} />
    </Menu>
  );
}
