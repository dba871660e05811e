/** What did not fit on the pages as it should: which text, on which page, and what to do about it. */
import type { Language } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { SHEET_WARNINGS } from '../../shared/worksheets/sheet.ts';
import type { PlacedWarning } from '../../shared/worksheets/warning-places.ts';
import { Button } from '../ui/Button.tsx';
import styles from './SheetWarnings.module.css';

interface SheetWarningsProps {
  id: string;
  warnings: readonly PlacedWarning[];
  /** Of the sheet. */
  language: Language;
  /** Of the interface. */
  translator: Translator;
  onGo(page: number): void;
}

export function SheetWarnings({ id, warnings, language, translator: { t }, onGo }: SheetWarningsProps) {
  const kinds = SHEET_WARNINGS.map((kind) => ({ kind, of: warnings.filter(({ warning }) => warning === kind) }));
  return (
    <section id={id} className={styles.warnings} aria-label={t('worksheets.warnings.title')}>
      {kinds
        .filter(({ of }) => of.length > 0)
        .map(({ kind, of }) => (
          <div key={kind}>
            <h3>{t(`worksheets.warnings.${kind}`, { tiles: t('worksheet.poster-tiles.title') })}</h3>
            <ul>
              {of.map(({ text, page }) => (
                <li key={text}>
                  <span className={styles.text} lang={language} dir="auto" title={text}>
                    {text}
                  </span>
                  <Button onClick={() => onGo(page)}>{t('worksheets.warnings.go', { number: page + 1 })}</Button>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
