/** The Worksheets view: what to print on the one side, the very pages on the other. */
import { FileDown, ListChecks, Printer } from 'lucide';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import { type Journey, LANGUAGES, type Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGE_NAMES, type Translator } from '../../shared/i18n/translate.ts';
import {
  PAPER_NAMES,
  PAPERS,
  type PaperName,
  type PrintJob,
  ROW_SOURCES,
  type RowSource,
} from '../../shared/worksheets/sheet.ts';
import type { SheetRequest } from '../../shared/worksheets/sheet-for.ts';
import { Glyph } from './Glyph.tsx';
import { PagePreview } from './PagePreview.tsx';
import { usePagedSheet } from './usePagedSheet.ts';
import styles from './WorksheetsView.module.css';

export interface WorksheetsViewProps {
  journey: Journey;
  /** The map that is open; another may be chosen here for printing. */
  mapId: string;
  /** Of the interface. */
  translator: Translator;
  /** The promise ends with the printing: until then nothing else is printed. */
  onPrint(job: PrintJob): Promise<unknown>;
  onSavePdf(job: PrintJob): Promise<unknown>;
}

/** Paper names are the same in every language. */
const PAPER_LABELS: Record<PaperName, string> = { a4: 'A4', letter: 'Letter', a3: 'A3' };

export function WorksheetsView({ journey, mapId, translator, onPrint, onSavePdf }: WorksheetsViewProps) {
  const { t } = translator;
  const [paper, setPaper] = useState<PaperName>('a4');
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [chosenMap, setMap] = useState<string | null>(null);
  const [rows, setRows] = useState<RowSource>('map');
  const [busy, setBusy] = useState(false);

  const language = chosenLanguage ?? journey.language;
  const map = [chosenMap, mapId].map((id) => findById(journey.maps, id)).find(Boolean)?.id ?? journey.maps[0]?.id;
  const request = useMemo<SheetRequest | null>(
    () => (map ? { sheet: 'audit', paper, language, map, rows } : null),
    [map, paper, language, rows],
  );
  const paged = usePagedSheet(journey, request);
  const canPrint = paged.state === 'ready' && !busy;

  const run = async (action: WorksheetsViewProps['onPrint']) => {
    if (!request || !canPrint) return;
    setBusy(true);
    try {
      await action({ ...request, journey: serializeJourney(journey) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.view}>
      <aside className={styles.side}>
        <section>
          <h2>{t('worksheets.sheets')}</h2>
          <div className={styles.sheet} aria-current="true">
            <Glyph icon={ListChecks} size={18} />
            <div>
              <strong>{t('worksheet.audit.title')}</strong>
              <p>{t('worksheets.about')}</p>
            </div>
          </div>
        </section>
        <section>
          <h2>{t('worksheets.options')}</h2>
          <Choice
            label={t('worksheets.paper')}
            options={PAPER_NAMES.map((name) => ({
              value: name,
              label: PAPER_LABELS[name],
              title: sizeOf(name, translator),
            }))}
            value={paper}
            onChange={(name) => setPaper(name)}
            row
          />
          <Choice
            label={t('worksheets.rows')}
            options={ROW_SOURCES.map((source) => ({ value: source, label: t(`worksheets.rowsFrom.${source}`) }))}
            value={rows}
            onChange={(source) => setRows(source)}
          />
          {journey.maps.length > 1 && (
            <Field label={t('worksheets.map')}>
              <select value={map ?? ''} onChange={(event) => setMap(event.target.value)}>
                {journey.maps.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name || journey.title}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Field label={t('worksheets.language')}>
            <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
              {LANGUAGES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {LANGUAGE_NAMES[each]}
                </option>
              ))}
            </select>
          </Field>
        </section>
      </aside>
      <main className={styles.main}>
        <div className={styles.bar}>
          <span className={styles.count} role="status">
            {paged.state === 'ready' &&
              `${t('worksheets.pages', { count: paged.sheet.pages.length })} · ${PAPER_LABELS[paper]}`}
            {paged.state === 'preparing' && map && t('worksheets.preparing')}
          </span>
          <button type="button" className={styles.button} disabled={!canPrint} onClick={() => run(onSavePdf)}>
            <Glyph icon={FileDown} size={16} />
            {t('worksheets.savePdf')}
          </button>
          <button type="button" className={styles.primary} disabled={!canPrint} onClick={() => run(onPrint)}>
            <Glyph icon={Printer} size={16} />
            {t('worksheets.print')}
          </button>
        </div>
        {paged.state === 'ready' && <PagePreview sheet={paged.sheet} label={t('worksheets.preview')} />}
        {paged.state === 'failed' && <p className={styles.message}>{t('worksheets.failed')}</p>}
        {!map && <p className={styles.message}>{t('worksheets.noMap')}</p>}
      </main>
    </div>
  );
}

function sizeOf(paper: PaperName, { number }: Translator): string {
  return `${number(PAPERS[paper].height)} × ${number(PAPERS[paper].width)}`;
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; title?: string }[];
  value: Value;
  onChange(value: Value): void;
  /** Side by side; else one under another. */
  row?: boolean;
}

function Choice<Value extends string>({ label, options, value, onChange, row = false }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={row ? styles.segments : styles.list}>
        {options.map((option) => (
          <label key={option.value} title={option.title}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}
