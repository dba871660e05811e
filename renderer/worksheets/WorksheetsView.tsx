/** The Worksheets view: what to print on the one side, the very pages on the other. */
import { type ReactNode, useId, useMemo, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { LANGUAGE_NAMES, type Translator } from '../../shared/i18n/translate.ts';
import {
  PAPER_LABELS,
  type PaperName,
  type PrintJob,
  ROW_SOURCES,
  type RowSource,
  type SheetRequest,
} from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
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
      await action({ sheets: [request], journey: serializeJourney(journey) });
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
            <Icon name="clipboard-list" size={18} />
            <div>
              <strong>{t('worksheet.audit.title')}</strong>
              <p>{t('worksheets.about')}</p>
            </div>
          </div>
        </section>
        <section>
          <h2>{t('worksheets.options')}</h2>
          <Field label={t('worksheets.paper')}>
            <Segmented
              label={t('worksheets.paper')}
              options={SHEET_DEFINITIONS.audit.papers.map((name) => ({ value: name, label: PAPER_LABELS[name] }))}
              value={paper}
              onChange={setPaper}
            />
          </Field>
          <Field label={t('worksheets.rows')}>
            <Choice<RowSource>
              label={t('worksheets.rows')}
              options={ROW_SOURCES.map((source) => ({ value: source, label: t(`worksheets.rowsFrom.${source}`) }))}
              value={rows}
              onChange={setRows}
            />
          </Field>
          {map && journey.maps.length > 1 && (
            <Field label={t('worksheets.map')}>
              <Select
                label={t('worksheets.map')}
                options={journey.maps.map(({ id, name }) => ({ value: id, label: name || journey.title }))}
                value={map}
                onChange={setMap}
              />
            </Field>
          )}
          <Field label={t('worksheets.language')}>
            <Select
              label={t('worksheets.language')}
              options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
              value={language}
              onChange={setLanguage}
            />
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
          <Button icon="download" disabled={!canPrint} onClick={() => run(onSavePdf)}>
            {t('worksheets.savePdf')}
          </Button>
          <Button kind="primary" icon="printer" disabled={!canPrint} onClick={() => run(onPrint)}>
            {t('worksheets.print')}
          </Button>
        </div>
        {paged.state === 'ready' && <PagePreview sheet={paged.sheet} label={t('worksheets.preview')} />}
        {paged.state === 'failed' && <p className={styles.message}>{t('worksheets.failed')}</p>}
        {!map && <p className={styles.message}>{t('worksheets.noMap')}</p>}
      </main>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** One of a few whose names are too long to stand side by side. */
function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.list}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** What is chosen, above its control; the control itself is named by its own label. */
function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
