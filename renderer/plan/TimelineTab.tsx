/** The plan in time: a line for each task with a date, on the months of the reader's calendar. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { dayOf } from '../../shared/i18n/calendar.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { lacks, type PlanItem } from '../../shared/plan/tasks.ts';
import { type Bar, timelineOf } from '../../shared/plan/timeline.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { today } from './acts.ts';
import styles from './Plan.module.css';
import { STATE_ICONS } from './state-icons.ts';
import { planStateOf, usePlan } from './view-state.ts';

/** Least width of a month, in px: room for its name. */
const MONTH = 92;

const lineId = (task: string) => `line-${task}`;

export function TimelineTab({ items }: { items: readonly PlanItem[] }) {
  const words = useTranslator();
  const { t } = words;
  const state = planStateOf(useEditorStore());
  const language = useEditor((now) => now.history.journey.language);
  const chosen = usePlan((now) => now.chosen);
  const head = useId();
  const wantsFocus = useRef(false);
  const day = today();
  const {
    months,
    bars,
    undated,
    length,
    today: now,
  } = useMemo(() => timelineOf(items, day, words.language), [items, day, words]);
  const ordered = [...bars.map(({ item }) => item), ...undated];
  const standing = ordered.find(({ task }) => task.id === chosen)?.task.id ?? ordered[0]?.task.id ?? null;

  useEffect(() => {
    if (standing !== null && state.getState().chosen !== standing) state.setState({ chosen: standing });
  }, [standing, state]);
  useLayoutEffect(() => {
    if (!wantsFocus.current || standing === null) return;
    wantsFocus.current = false;
    document.getElementById(lineId(standing))?.focus();
  });
  const stand = (id: string | undefined) => {
    if (id === undefined) return;
    wantsFocus.current = true;
    state.setState({ chosen: id });
  };
  const pressed = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = ordered.findIndex(({ task }) => task.id === id);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ordered.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stand(ordered[to]?.task.id);
  };
  const share = (days: number) => `${(days / length) * 100}%`;

  const line = (item: PlanItem, bar: Bar | null) => {
    const { task } = item;
    const late = lacks(task, 'late', day);
    return (
      <li key={task.id} className={styles.line}>
        <button
          type="button"
          id={lineId(task.id)}
          className={styles.lineButton}
          aria-label={barWords(item, bar, late, words)}
          aria-current={task.id === standing ? 'true' : undefined}
          tabIndex={task.id === standing ? 0 : -1}
          title={barWords(item, bar, late, words)}
          onClick={() => stand(task.id)}
          onKeyDown={(event) => pressed(event, task.id)}
        >
          <span className={styles.lineTitle}>
            <Icon name={STATE_ICONS[task.state]} size={14} />
            <bdi lang={language}>{task.title || t('outline.unnamed')}</bdi>
          </span>
          {bar && (
            <span className={styles.lane} aria-hidden="true">
              <span
                className={styles.bar}
                data-state={task.state}
                data-late={late}
                data-point={bar.from === bar.to}
                style={{ insetInlineStart: share(bar.start), inlineSize: share(bar.length) }}
              />
            </span>
          )}
        </button>
      </li>
    );
  };

  return (
    <div className={styles.timeline}>
      <div
        className={styles.chart}
        style={{
          ['--months' as string]: months.map(({ length: days }) => `${days}fr`).join(' '),
          minInlineSize: `${240 + months.length * MONTH}px`,
        }}
      >
        <div className={styles.months} aria-hidden="true">
          {months.map(({ iso }, at) => (
            <span key={iso} className={styles.month}>
              {monthWords(iso, at === 0, words)}
            </span>
          ))}
        </div>
        <div className={styles.rules} aria-hidden="true">
          {months.map(({ iso }) => (
            <span key={iso} className={styles.rule} />
          ))}
          <span className={styles.now} style={{ insetInlineStart: share(now + 0.5) }} title={t('plan.today')} />
        </div>
        {bars.length > 0 ? (
          <ul aria-label={t('plan.tab.timeline')} className={styles.lines}>
            {bars.map((bar) => line(bar.item, bar))}
          </ul>
        ) : (
          <p className={styles.hint}>{t('plan.nothingDated')}</p>
        )}
      </div>
      {undated.length > 0 && (
        <section aria-labelledby={head} className={styles.undated}>
          <h2 id={head} className={styles.smallHead}>
            {t('plan.undated')}
          </h2>
          <ul className={styles.lines}>{undated.map((item) => line(item, null))}</ul>
        </section>
      )}
    </div>
  );
}

/** The month by its name, with the year where it begins. */
function monthWords(iso: string, first: boolean, { language, month }: Translator): string {
  return month(iso, first || dayOf(iso, language).month === 1);
}

function barWords({ task }: PlanItem, bar: Bar | null, late: boolean, { t, date }: Translator): string {
  const when =
    bar === null
      ? t('plan.noDate')
      : bar.from === bar.to
        ? date(bar.to)
        : t('plan.span', { from: date(bar.from), to: date(bar.to) });
  return [task.title, when, t(`taskState.${task.state}`), late ? t('plan.late') : '']
    .filter((part) => part !== '')
    .join(', ');
}
