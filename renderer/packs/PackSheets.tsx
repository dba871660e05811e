/** The worksheets of a pack in their order: how many of each, for whom, and how they are printed. */
import { useEffect, useRef, useState } from 'react';
import type { Journey, Pack, PackSheet } from '../../shared/document/schema.ts';
import { PACK_SHARES } from '../../shared/document/terms.ts';
import { requestOf } from '../../shared/worksheets/pack-job.ts';
import { knownSheet, rowWith } from '../../shared/worksheets/pack-rows.ts';
import { type LaidPrint, PAPER_LABELS, type SheetPart, type SheetRequest } from '../../shared/worksheets/sheet.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetChoices } from '../worksheets/SheetChoices.tsx';
import { AddSheets } from './AddSheets.tsx';
import { addSheets, copySheet, moveSheet, removeSheet, setSheet } from './acts.ts';
import { Dotted } from './Dotted.tsx';
import { dragMarks, Grip } from './Grip.tsx';
import styles from './Packs.module.css';
import { RowMenu } from './RowMenu.tsx';
import { type RowDrag, useRowDrag } from './row-drag.ts';
import { Stepper } from './Stepper.tsx';
import { packsOf, usePacks } from './view-state.ts';

interface PackSheetsProps {
  journey: Journey;
  pack: Pack;
  print: LaidPrint | null;
}

const MOST_OF_A_ROW = 99;

export function PackSheets({ journey, pack, print }: PackSheetsProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [focus, setFocus] = useState<number | null>(null);
  const nameOf = (row: PackSheet | undefined) => {
    const known = row && knownSheet(row.sheet);
    return known ? t(`worksheet.${known}.title`) : (row?.sheet ?? '');
  };
  const move = (from: number, to: number) => {
    if (moveSheet(editor, pack, { from, to, name: nameOf(pack.sheets[from]) }, words)) setFocus(to);
  };
  const drag = useRowDrag(() => list.current, move);
  // A row that came or moved is where the next key goes.
  useEffect(() => {
    if (focus === null) return;
    const grip = list.current?.children[focus]?.querySelector('button') ?? add.current;
    grip?.focus();
    setFocus(null);
  }, [focus]);

  const parts = partsByRow(journey, pack, print);
  return (
    <>
      {pack.sheets.length > 0 && (
        <ol ref={list} className={styles.rows} aria-label={t('packs.sheets')}>
          {pack.sheets.map((row, index) => (
            <SheetRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              journey={journey}
              pack={pack}
              row={row}
              index={index}
              name={nameOf(row)}
              part={parts[index]}
              drag={drag}
              onMove={move}
              onRemove={() => {
                removeSheet(editor, pack.id, index, nameOf(row), words);
                setFocus(Math.min(index, pack.sheets.length - 2));
              }}
            />
          ))}
        </ol>
      )}
      <AddSheets
        ref={add}
        groupsOf={pack}
        onAdd={(rows) => {
          if (rows.length > 0) setFocus(addSheets(editor, pack, rows, words));
        }}
      />
    </>
  );
}

/** What was laid out for each row; rows that print nothing have nothing. */
function partsByRow(journey: Journey, pack: Pack, print: LaidPrint | null): (SheetPart | undefined)[] {
  const parts = (print?.parts ?? []).filter(({ request }) => request !== null);
  let at = 0;
  return pack.sheets.map((row) => {
    const request = requestOf(journey, pack, row);
    if (!request) return undefined;
    const part = parts[at++];
    // The pages may still be those of a moment ago.
    return part?.request?.sheet === request.sheet ? part : undefined;
  });
}

interface SheetRowProps {
  journey: Journey;
  pack: Pack;
  row: PackSheet;
  index: number;
  name: string;
  part: SheetPart | undefined;
  drag: RowDrag;
  onMove(from: number, to: number): void;
  onRemove(): void;
}

function SheetRow({ journey, pack, row, index, name, part, drag, onMove, onRemove }: SheetRowProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const isOpen = usePacks((state) => state.open === index);
  const known = knownSheet(row.sheet) !== undefined;
  const request = requestOf(journey, pack, row.copies === 0 ? { ...row, copies: 1 } : row);
  const set = (change: (row: PackSheet) => PackSheet) => setSheet(editor, pack.id, index, change);
  const last = pack.sheets.length - 1;
  return (
    <li className={styles.row} {...dragMarks(drag, index, last)} data-open={isOpen || undefined}>
      <div className={styles.rowHead}>
        <Grip name={name} index={index} last={last} drag={drag} onMove={onMove} />
        <span className={styles.rowName}>{name}</span>
        {known && request && (
          <IconButton
            icon="settings"
            size={16}
            label={t('packs.optionsOf', { name })}
            aria-expanded={isOpen}
            onClick={() => packsOf(editor).setState({ open: isOpen ? null : index })}
          />
        )}
        <RowMenu
          name={name}
          index={index}
          last={last}
          remove={t('packs.removeSheet')}
          onMove={onMove}
          onRemove={onRemove}
          extra={{
            id: 'copy',
            label: t('packs.copySheet'),
            icon: 'copy',
            disabled: !known,
            onChoose: () => copySheet(editor, pack.id, index),
          }}
        />
      </div>
      {known ? (
        <div className={styles.rowFields}>
          <Stepper
            label={t('packs.copiesOf', { name })}
            value={row.copies}
            least={0}
            most={MOST_OF_A_ROW}
            words={words}
            onChange={(copies) => set((now) => ({ ...now, copies }))}
            onWrong={() => editor.getState().say(t('inventory.numberWrong'))}
          />
          <Select
            label={t('packs.perOf', { name })}
            value={row.per}
            options={PACK_SHARES.map((per) => ({ value: per, label: t(`packs.per.${per}`) }))}
            onChange={(per) => set((now) => ({ ...now, per }))}
          />
          <span className={styles.rowAbout}>
            {request && row.copies > 0 && (
              <Dotted
                facts={[PAPER_LABELS[request.paper], ...(part ? [t('worksheets.pages', { count: part.pages })] : [])]}
              />
            )}
          </span>
        </div>
      ) : (
        <p className={styles.unknown}>
          <Icon name="info" size={14} />
          {t('packs.unknown')}
        </p>
      )}
      {isOpen && request && (
        <div className={styles.options}>
          <SheetChoices
            journey={journey}
            request={request}
            hasColouredFoot={journey.letterhead.logo !== null}
            translator={words}
            onChange={(fields: Partial<SheetRequest>) => set((now) => rowWith(journey, pack, now, fields))}
          />
        </div>
      )}
    </li>
  );
}
