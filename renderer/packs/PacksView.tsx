/** Packs of worksheets: what is in them on the one side, all their pages on the other. */
import { type ReactNode, useMemo } from 'react';
import { serializeJourney } from '../../shared/document/serialize.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { jobOfPack } from '../../shared/worksheets/pack-job.ts';
import { PACK_PRESETS } from '../../shared/worksheets/pack-presets.ts';
import { totalsOf } from '../../shared/worksheets/pack-totals.ts';
import { PAPER_LABELS, type PrintProgress } from '../../shared/worksheets/sheet.ts';
import type { OpenJob } from '../../shared/worksheets/sheet-for.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PagePreview } from '../worksheets/PagePreview.tsx';
import { type PrintAction, PrintBar } from '../worksheets/PrintBar.tsx';
import { addPack } from './acts.ts';
import { Dotted } from './Dotted.tsx';
import { PackEditor } from './PackEditor.tsx';
import styles from './Packs.module.css';
import { type PagedPack, usePagedPack } from './usePagedPack.ts';
import { chosenPack, packsOf, usePacks } from './view-state.ts';

interface PacksViewProps {
  onPrint: PrintAction;
  onSavePdf: PrintAction;
  /** Stands over the pack. */
  head: ReactNode;
}

export function PacksView({ onPrint, onSavePdf, head }: PacksViewProps) {
  const words = useTranslator();
  const { t } = words;
  const journey = useEditor((state) => state.history.journey);
  const chosen = usePacks((state) => state.pack);
  const choosing = usePacks((state) => state.choosing);
  const pack = chosenPack(journey, chosen);
  const job = useMemo(() => {
    const made = pack && jobOfPack(journey, pack);
    return made && made.sheets.length > 0 ? made : null;
  }, [journey, pack]);
  const paged = usePagedPack(journey, job);
  return (
    <div className={styles.view}>
      <aside className={styles.side} aria-label={t('packs.list')}>
        {head}
        {pack && !choosing ? (
          <PackEditor key={pack.id} journey={journey} pack={pack} print={paged.print} />
        ) : (
          <NewPack mayLeave={pack !== undefined} />
        )}
      </aside>
      <main className={styles.main} aria-label={t('command.view.worksheets')}>
        <PrintBar
          translator={words}
          subject={job}
          job={job && !paged.failed ? () => ({ ...job, journey: serializeJourney(journey) }) : null}
          onPrint={onPrint}
          onSavePdf={onSavePdf}
        >
          <About paged={paged} job={job} words={words} />
        </PrintBar>
        {pack && paged.print && (
          <PagePreview sheet={paged.print} translator={words} label={t('worksheets.preview')} subject={pack.id} />
        )}
        {paged.failed && <p className={styles.message}>{t('worksheets.failed')}</p>}
        {!pack && <p className={styles.message}>{t('packs.nothingYet')}</p>}
        {pack && !job && (
          <p className={styles.message}>
            {journey.maps.length === 0 ? t('worksheets.noMap') : t('packs.nothingToPrint')}
          </p>
        )}
      </main>
    </div>
  );
}

/** What the pack comes to, or how far its pages are. */
function About({
  paged: { print, progress, failed },
  job,
  words,
}: {
  paged: PagedPack;
  job: OpenJob | null;
  words: Translator;
}) {
  const { t } = words;
  if (!job || failed) return null;
  if (progress || !print) return <Laying progress={progress} job={job} words={words} />;
  const papers = totalsOf(print.parts).map(({ paper, sheets }) =>
    t('packs.paperOf', { count: sheets, paper: PAPER_LABELS[paper] }),
  );
  return <Dotted facts={[t('worksheets.pages', { count: print.pages.length }), ...papers]} />;
}

function Laying({ progress, job, words: { t } }: { progress: PrintProgress | null; job: OpenJob; words: Translator }) {
  const { done, of } = progress ?? { done: 0, of: job.sheets.length };
  const sheet = job.sheets[done];
  return (
    <span className={styles.laying}>
      <span className="spoken">{t('worksheets.preparing')}</span>
      <progress aria-hidden="true" max={of} value={done} />
      {/* Not spoken: it changes faster than it can be read out. */}
      <span aria-hidden="true" className={styles.layingWords}>
        {sheet
          ? t('worksheets.laying', { sheet: t(`worksheet.${sheet.sheet}.title`), number: done + 1, of })
          : t('worksheets.preparing')}
      </span>
    </span>
  );
}

/** What a pack is, and the presets to begin with; there may be others to go back to. */
function NewPack({ mayLeave }: { mayLeave: boolean }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  return (
    <section className={styles.first}>
      <h2>{t('packs.first')}</h2>
      <p>{t('packs.about')}</p>
      {PACK_PRESETS.map((preset) => (
        <button key={preset} type="button" className={styles.preset} onClick={() => addPack(editor, preset, words)}>
          <Icon name="package" />
          <span>
            <strong>{t(`pack.preset.${preset}`)}</strong>
            <span className={styles.presetAbout}>{t(`packs.presetAbout.${preset}`)}</span>
          </span>
        </button>
      ))}
      <Button icon="plus" onClick={() => addPack(editor, 'empty', words)}>
        {t('packs.empty')}
      </Button>
      {mayLeave && (
        <Button kind="bare" onClick={() => packsOf(editor).setState({ choosing: false })}>
          {t('dialog.cancel')}
        </Button>
      )}
    </section>
  );
}
