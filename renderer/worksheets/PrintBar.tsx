/** Over the preview: what it shows, and the way to paper; while that takes time, how far it is and the way out. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PrintWatch } from '../../shared/host/host.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { PrintJob, PrintProgress } from '../../shared/worksheets/sheet.ts';
import { Button } from '../ui/Button.tsx';
import styles from './PrintBar.module.css';

/** The promise ends with the printing, or soon after it was given up: until then nothing else is printed. */
export type PrintAction = (job: PrintJob, watch: PrintWatch) => Promise<unknown>;

interface PrintBarProps {
  /** Of the interface. */
  translator: Translator;
  /** What is printed; null: nothing can be printed now. */
  job: (() => PrintJob) | null;
  /** Another one where something else would be printed: what was said of the last print is over then. */
  subject: unknown;
  onPrint: PrintAction;
  onSavePdf: PrintAction;
  /** What is said of the preview while nothing is printed. */
  children: ReactNode;
}

interface Running {
  job: PrintJob;
  progress: PrintProgress;
  control: AbortController;
}

export function PrintBar({ translator, job, subject, onPrint, onSavePdf, children }: PrintBarProps) {
  const { t } = translator;
  const [running, setRunning] = useState<Running | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  /** What began the print, and has the focus again in the end. */
  const pressed = useRef<HTMLButtonElement>(null);
  const control = running?.control;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what the sentence was about.
  useEffect(() => setCancelled(false), [subject]);
  // Whoever leaves the view gives the print up: there would be nobody to stop it.
  useEffect(() => () => control?.abort(), [control]);
  useEffect(() => {
    if (running || !pressed.current) return;
    const { activeElement } = document;
    if (activeElement === document.body || bar.current?.contains(activeElement)) pressed.current.focus();
    pressed.current = null;
  }, [running]);

  const run = async (action: PrintAction, button: HTMLButtonElement) => {
    if (!job || running) return;
    const asked = job();
    const progress = { done: 0, of: asked.sheets.length };
    const begun: Running = { job: asked, progress, control: new AbortController() };
    pressed.current = button;
    setCancelled(false);
    setRunning(begun);
    const { signal } = begun.control;
    try {
      await action(begun.job, {
        signal,
        onProgress: (progress) => setRunning((now) => now && { ...now, progress }),
      });
    } finally {
      setCancelled(signal.aborted);
      setRunning(null);
    }
  };

  return (
    <div ref={bar} className={styles.bar}>
      {running ? (
        <Progress running={running} translator={translator} />
      ) : (
        <div className={styles.about} role="status">
          {cancelled ? t('worksheets.cancelled') : children}
        </div>
      )}
      <Button
        icon="download"
        disabled={!job || running !== null}
        onClick={(event) => run(onSavePdf, event.currentTarget)}
      >
        {t('worksheets.savePdf')}
      </Button>
      <Button
        kind="primary"
        icon="printer"
        disabled={!job || running !== null}
        onClick={(event) => run(onPrint, event.currentTarget)}
      >
        {t('worksheets.print')}
      </Button>
    </div>
  );
}

function Progress({ running: { job, progress, control }, translator }: { running: Running; translator: Translator }) {
  const { t } = translator;
  const { done, of } = progress;
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that was pressed can no longer have the focus.
  useEffect(() => cancel.current?.focus(), []);
  const sheet = job.sheets[done];
  const words =
    sheet && of > 1
      ? t('worksheets.laying', { sheet: t(`worksheet.${sheet.sheet}.title`), number: done + 1, of })
      : t('worksheets.writing');
  return (
    <div className={styles.progress}>
      <progress aria-label={t('worksheets.printing')} max={of} value={of > 1 && done < of ? done : undefined} />
      <span className={styles.words}>{words}</span>
      <Button ref={cancel} icon="x" onClick={() => control.abort()}>
        {t('dialog.cancel')}
      </Button>
    </div>
  );
}
