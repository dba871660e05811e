/** The line at the foot: what is on the map, when it is reviewed, how its file stands, language and zoom. */
import { useEffect, useMemo, useRef } from 'react';
import { canvasView, subscribeZoom } from '../canvas/view.ts';
import { runCommand } from '../commands/run.ts';
import { mapIn, useEditor } from '../state/editor.ts';
import { type OpenDocument, useTranslator, useWorkspace } from '../state/workspace.ts';
import { fetched } from '../ui/fetched.tsx';
import { countMap } from './counts.ts';
import { dropNotice, useNotice } from './notice.ts';
import { SaveState } from './SaveState.tsx';
import styles from './StatusBar.module.css';
import { localDay } from './when.ts';

const LanguageMenu = fetched(async () => (await import('./LanguageMenu.tsx')).LanguageMenu);

export function StatusBar({ document }: { document: OpenDocument }) {
  const view = useWorkspace((state) => state.view);
  return (
    <footer className={styles.bar}>
      <Facts />
      <div className={styles.end}>
        <SaveState document={document} />
        <LanguageMenu className={styles.quiet} />
        {view === 'map' && <Zoom />}
      </div>
    </footer>
  );
}

/** ms that a notice stays. */
const NOTICE = 10_000;

/** What just happened, where there is something to say about it; else what is on the map and when it is reviewed. */
function Facts() {
  const notice = useNotice();
  const journey = useEditor((state) => state.history.journey);
  const isShown = notice?.journey === journey;
  useEffect(() => {
    if (!notice) return;
    if (!isShown) {
      dropNotice(notice);
      return;
    }
    const timer = setTimeout(dropNotice, NOTICE, notice);
    return () => clearTimeout(timer);
  }, [notice, isShown]);
  if (isShown) {
    return (
      <span className={styles.notice} title={notice.text}>
        {notice.text}
      </span>
    );
  }
  return (
    <>
      <Counts />
      <ReviewDue />
    </>
  );
}

function Counts() {
  const { t, number } = useTranslator();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const { touchpoints, truths, unowned } = useMemo(() => countMap(journey, map), [journey, map]);
  return (
    <>
      <Count text={t('count.touchpoints', { count: touchpoints })} number={number(touchpoints)} />
      <Count text={t('status.truths', { count: truths })} number={number(truths)} />
      <Count text={t('status.unowned', { count: unowned })} number={number(unowned)} />
    </>
  );
}

/** A phrase with its number or date in bold, wherever the language puts it. */
function Count({ text, number }: { text: string; number: string }) {
  const at = text.indexOf(number);
  if (at < 0) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, at)}
      <strong>{number}</strong>
      {text.slice(at + number.length)}
    </span>
  );
}

function ReviewDue() {
  const { t, date } = useTranslator();
  const next = useEditor((state) => state.history.journey.reviewPlan.next);
  if (next === null) return null;
  const late = next < localDay(Date.now());
  const day = date(next);
  return (
    <span className={late ? styles.late : undefined}>
      <Count
        text={late ? t('status.reviewWasDue', { date: day }) : t('status.reviewDue', { date: day })}
        number={day}
      />
    </span>
  );
}

/** The zoom in per cent, written straight into the page: the camera moves many times a second. */
function Zoom() {
  const { t, number } = useTranslator();
  const shown = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let frame = 0;
    const write = () => {
      frame = 0;
      const zoom = canvasView()?.zoom();
      if (shown.current && zoom !== undefined) shown.current.textContent = number(zoom, { style: 'percent' });
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(write);
    };
    soon();
    const stop = subscribeZoom(soon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [number]);
  return (
    <button
      type="button"
      className={`${styles.quiet} ${styles.zoom}`}
      title={t('command.view.actualSize')}
      onClick={() => runCommand('view.actualSize')}
    >
      <span className="spoken">{t('status.zoom')}</span>
      <span ref={shown} />
    </button>
  );
}
