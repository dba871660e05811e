/** What a review's snapshot is held against: what feels better or worse than then, and which scores have changed. */
import { useId, useMemo, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Review } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import {
  endedSince,
  type FeelingChange,
  newestFirst,
  olderThan,
  type ScoreChange,
  type Since,
  scoreWays,
  since,
} from '../../shared/plan/review.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { FeelingSign } from '../touchpoints/FeelingSign.tsx';
import touch from '../touchpoints/Touchpoints.module.css';
import { showMoment } from '../touchpoints/view-state.ts';
import { Section } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { openTask, showScore } from './acts.ts';
import styles from './Review.module.css';
import { STATE_ICONS } from './state-icons.ts';

const FEELINGS = ['better', 'worse', 'otherFeelings'] as const;
const ENDS = ['done', 'dropped'] as const;
const WAYS = ['better', 'worse', 'other'] as const;

/** What it is held against: the map of today, or what was frozen with the review itself. */
const UNTIL = ['today', 'review'] as const;

export function SinceThen({ journey, review }: { journey: Journey; review: Review }) {
  const words = useTranslator();
  const { t, number } = words;
  const editor = useEditorStore();
  const head = useId();
  const older = useMemo(() => olderThan(review, journey.reviews), [review, journey.reviews]);
  const [wanted, setUntil] = useState<(typeof UNTIL)[number]>('today');
  /** Id of the review that it began with; null: the usual one. */
  const [begin, setBegin] = useState<string | null>(null);
  const until = older.length > 0 && review.snapshot ? wanted : 'today';
  const begins = until === 'review' ? older : newestFirst(journey.reviews).filter(({ snapshot }) => snapshot !== null);
  const usual = until === 'review' ? older[0] : review;
  const from = findById(begins, begin) ?? usual;
  const before = from?.snapshot ?? null;
  const changes = useMemo<Since | null>(
    () =>
      before &&
      (until === 'review' && review.snapshot ? since(before, journey, review.snapshot) : since(before, journey)),
    [before, journey, until, review.snapshot],
  );
  const scores = changes && scoreWays(changes.scores);
  const ended = useMemo(() => {
    // A snapshot that froze no tasks cannot say which came to an end since.
    if (!before?.tasks) return null;
    if (until === 'today') return endedSince(before, journey);
    const then = review.snapshot?.tasks;
    const tasks = journey.tasks
      .filter(({ id }) => then?.[id])
      .map((task) => ({ ...task, state: then?.[task.id] ?? task.state }));
    return endedSince(before, { ...journey, tasks });
  }, [before, journey, until, review.snapshot]);
  const nothing = changes && FEELINGS.every((kind) => changes[kind].length === 0) && changes.scores.length === 0;
  return (
    <section aria-labelledby={head} className={styles.since}>
      <h2 id={head} className={styles.title}>
        {t('review.since')}
      </h2>
      {(begins.length > 1 || older.length > 0) && (
        <div className={styles.span}>
          <div className={styles.begin}>
            <Select
              label={t('review.from')}
              value={from?.id ?? review.id}
              options={(from && !begins.includes(from) ? [from, ...begins] : begins).map((each) => ({
                value: each.id,
                label: reviewName(each, words),
              }))}
              onChange={setBegin}
            />
          </div>
          <span aria-hidden="true">
            <Icon name="arrow-right" size={15} />
          </span>
          {older.length > 0 && review.snapshot ? (
            <Segmented
              label={t('review.until')}
              options={UNTIL.map((value) => ({ value, label: t(`review.untilWhen.${value}`) }))}
              value={until}
              onChange={(value) => {
                setUntil(value);
                setBegin(null);
              }}
            />
          ) : (
            <span>{t('review.untilWhen.today')}</span>
          )}
        </div>
      )}
      {changes === null && <p className={touch.hint}>{t('review.noSnapshot')}</p>}
      {nothing && <p className={touch.hint}>{t('review.same')}</p>}
      {changes && scores && !nothing && (
        <dl className={styles.counts}>
          <Counts
            title={t('review.feelings')}
            counts={{
              better: changes.better.length,
              worse: changes.worse.length,
              other: changes.otherFeelings.length,
            }}
          />
          <Counts
            title={t('review.scores')}
            counts={{ better: scores.better.length, worse: scores.worse.length, other: scores.other.length }}
          />
        </dl>
      )}
      {changes &&
        FEELINGS.map(
          (kind) =>
            changes[kind].length > 0 && (
              <Section key={kind} title={`${t(`review.${kind}`)} · ${number(changes[kind].length)}`}>
                <ul className={touch.links}>
                  {changes[kind].map((change) => (
                    <FeelingRow key={`${change.moment} ${change.curve}`} change={change} journey={journey} />
                  ))}
                </ul>
              </Section>
            ),
        )}
      {ended &&
        ENDS.map(
          (end) =>
            ended[end].length > 0 && (
              <Section key={end} title={`${t(`review.tasks.${end}`)} · ${number(ended[end].length)}`}>
                <ul className={touch.links}>
                  {ended[end].map((task) => (
                    <li key={task.id}>
                      <button
                        type="button"
                        className={touch.link}
                        title={t('review.showTask')}
                        onClick={() => openTask(editor, task.id)}
                      >
                        <Icon name={STATE_ICONS[end]} size={15} />
                        <bdi className={styles.grow} lang={journey.language}>
                          {task.title || t('outline.unnamed')}
                        </bdi>
                      </button>
                    </li>
                  ))}
                </ul>
              </Section>
            ),
        )}
      {scores &&
        WAYS.map(
          (way) =>
            scores[way].length > 0 && (
              <Section key={way} title={`${t(`review.score.${way}`)} · ${number(scores[way].length)}`}>
                <ul className={touch.links}>
                  {scores[way].map((change) => (
                    <ScoreRow
                      key={`${change.touchpoint} ${change.criterion}`}
                      change={change}
                      language={journey.language}
                    />
                  ))}
                </ul>
              </Section>
            ),
        )}
    </section>
  );
}

const ICONS = { better: 'arrow-up', worse: 'arrow-down', other: 'circle-dot' } as const satisfies Record<
  string,
  IconName
>;

/** How much went each way, in figures. */
function Counts({ title, counts }: { title: string; counts: Record<(typeof WAYS)[number], number> }) {
  const { t, number } = useTranslator();
  return (
    <div className={styles.count}>
      <dt>{title}</dt>
      {WAYS.filter((way) => way !== 'other' || counts.other > 0).map((way) => (
        <dd key={way} className={styles.way} data-way={counts[way] > 0 ? way : 'other'}>
          <Icon name={ICONS[way]} size={15} />
          {t(`review.count.${way}`, { number: number(counts[way]) })}
        </dd>
      ))}
    </div>
  );
}

/** A review by its day. */
export function reviewName({ date: day }: Review, { t, date }: Translator): string {
  return day === null ? t('review.undated') : date(day, 'long');
}

/** Which way it went: better, worse, or neither. */
function signOf(before: number | null, after: number | null): { icon: IconName; way: string } {
  const way = before === null || after === null ? 'other' : after > before ? 'better' : 'worse';
  return { icon: ICONS[way], way };
}

function FeelingRow({ change, journey }: { change: FeelingChange; journey: Journey }) {
  const { t, feeling } = useTranslator();
  const editor = useEditorStore();
  const { icon, way } = signOf(change.before, change.after);
  const spoken = (value: number | null) => (value === null ? t('inspector.feelingNone') : feeling(value));
  const shown = (value: number | null) =>
    value === null ? <span className={touch.more}>{t('inspector.feelingNone')}</span> : <FeelingSign value={value} />;
  return (
    <li>
      <button
        type="button"
        className={touch.link}
        aria-label={`${change.name}: ${t('compare.fromTo', { from: spoken(change.before), to: spoken(change.after) })}`}
        title={t('compare.go')}
        onClick={() => showMoment(editor, change.map, change.moment)}
      >
        <span className={styles.way} data-way={way}>
          <Icon name={icon} size={15} />
        </span>
        <bdi className={styles.grow} lang={journey.language}>
          {change.name || t('outline.unnamed')}
        </bdi>
        <span className={styles.fromTo}>
          {shown(change.before)}
          <span aria-hidden="true">
            <Icon name="arrow-right" size={13} />
          </span>
          {shown(change.after)}
        </span>
      </button>
    </li>
  );
}

function ScoreRow({ change, language }: { change: ScoreChange; language: string }) {
  const { t, number } = useTranslator();
  const editor = useEditorStore();
  const { icon, way } = signOf(change.before, change.after);
  const value = (score: number | null) =>
    score === null ? t('inspector.scoreNone') : number(score, { maximumFractionDigits: 1 });
  return (
    <li>
      <button
        type="button"
        className={touch.link}
        title={t('review.showScore')}
        onClick={() => showScore(editor, change.touchpoint, change.criterion)}
      >
        <span className={styles.way} data-way={way}>
          <Icon name={icon} size={15} />
        </span>
        <span className={styles.grow}>
          <bdi lang={language}>{change.name}</bdi> · {t(`criterion.${change.criterion}`)}
        </span>
        <span className={styles.fromTo}>
          {t('compare.fromTo', { from: value(change.before), to: value(change.after) })}
        </span>
      </button>
    </li>
  );
}
