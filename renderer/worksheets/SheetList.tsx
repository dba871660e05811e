/** The worksheets to choose from, by what they are for. */
import type { Translator } from '../../shared/i18n/translate.ts';
import { SHEETS, type SheetName } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, SHEET_GROUPS } from '../../shared/worksheets/sheets.ts';
import styles from './WorksheetsView.module.css';

interface SheetListProps {
  chosen: SheetName;
  /** Of the interface. */
  translator: Translator;
  onChoose(sheet: SheetName): void;
}

export function SheetList({ chosen, translator: { t }, onChoose }: SheetListProps) {
  const groups = SHEET_GROUPS.map((group) => ({
    group,
    sheets: SHEETS.filter((sheet) => SHEET_DEFINITIONS[sheet].group === group),
  })).filter(({ sheets }) => sheets.length > 0);
  return groups.map(({ group, sheets }) => (
    <section key={group} className={styles.group}>
      <h2>{t(`worksheets.group.${group}`)}</h2>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <button
              type="button"
              className={styles.sheet}
              aria-current={sheet === chosen ? 'true' : undefined}
              title={t(`worksheet.${sheet}.about`)}
              onClick={() => onChoose(sheet)}
            >
              {t(`worksheet.${sheet}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
