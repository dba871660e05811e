/** Worksheets to put into a pack, several at once, by what they are for. */
import { type Ref, useId, useRef, useState } from 'react';
import type { Pack, PackSheet } from '../../shared/document/schema.ts';
import { rowFor } from '../../shared/worksheets/pack-rows.ts';
import { SHEETS, type SheetName } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, SHEET_GROUPS } from '../../shared/worksheets/sheets.ts';
import { useTranslator } from '../state/workspace.ts';
import { anchored } from '../ui/anchored.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/fields.tsx';
import styles from './Packs.module.css';

interface AddSheetsProps {
  ref: Ref<HTMLButtonElement>;
  /** What is in it already is said. */
  groupsOf: Pack;
  onAdd(rows: PackSheet[]): void;
}

export function AddSheets({ ref, groupsOf: pack, onAdd }: AddSheetsProps) {
  const { t } = useTranslator();
  const id = useId();
  const { anchor, popup } = anchored(id);
  const panel = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly SheetName[]>([]);
  const groups = SHEET_GROUPS.map((group) => ({
    group,
    sheets: SHEETS.filter((sheet) => SHEET_DEFINITIONS[sheet].group === group),
  })).filter(({ sheets }) => sheets.length > 0);
  const add = () => {
    panel.current?.hidePopover();
    onAdd(chosen.map(rowFor));
  };
  return (
    <>
      <Button ref={ref} icon="plus" className={styles.add} style={anchor} popoverTarget={id} aria-haspopup="dialog">
        {t('packs.addSheets')}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('packs.addSheets')}
        className={styles.popup}
        style={popup}
        onToggle={({ newState }) => {
          if (newState === 'open') panel.current?.querySelector('input')?.focus();
          else setChosen([]);
        }}
      >
        <div className={styles.scroller}>
          <div className={styles.choices}>
            {groups.map(({ group, sheets }) => (
              <fieldset key={group}>
                <legend>{t(`worksheets.group.${group}`)}</legend>
                {sheets.map((sheet) => {
                  const there = pack.sheets.filter((row) => row.sheet === sheet).length;
                  return (
                    <Checkbox
                      key={sheet}
                      label={
                        <>
                          {t(`worksheet.${sheet}.title`)}
                          {there > 0 && <span className={styles.there}>{t('packs.inPack')}</span>}
                        </>
                      }
                      checked={chosen.includes(sheet)}
                      onChange={(on) => setChosen(on ? [...chosen, sheet] : chosen.filter((each) => each !== sheet))}
                    />
                  );
                })}
              </fieldset>
            ))}
          </div>
        </div>
        <div className={styles.popupFoot}>
          <Button kind="primary" disabled={chosen.length === 0} onClick={add}>
            {chosen.length === 0 ? t('packs.addNone') : t('packs.addCount', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </>
  );
}
