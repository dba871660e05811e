/** What a review's snapshot is held against: what feels better or worse than then, and which scores have changed. */
import { useId, useMemo } from 'react';
import type { Journey, Review } from '../../shared/document/schema.ts';
import { type FeelingChange, type ScoreChange, type Since, since } from '../../shared/plan/review.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { FeelingSign } from '../touchpoints/FeelingSign.tsx';
import touch from '../touchpoints/Touchpoints.module.css';
import { showMoment } from '../touchpoints/view-state.ts';
import { Section } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import styles from './Review.module.css';

const FEELINGS = ['better', 'worse', 'otherFeelings'] as const;

export function SinceThen({ journey, review }: { journey: Journey; review: Review }) {
  const { t, number } = useTranslator();
  const head = useId();
  const changes = useMemo<Since | null>(
    () => review.snapshot && since(review.snapshot, journey),
    [review.snapshot, journey],
  );
  const nothing = changes && FEELINGS.every((kind) => changes[kind].length === 0) && changes.scores.length === 0;
  return (
    <section aria-labelledby={head} className={styles.since}>
      <h2 id={head} className={styles.title}>
        {t('review.since')}
      </h2>
      {changes === null && <p className={touch.hint}>{t('review.noSnapshot')}</p>}
      {nothing && <p className={touch.hint}>{t('review.same')}</p>}
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
      {changes && changes.scores.length > 0 && (
        <Section title={`${t('review.scores')} · ${number(changes.scores.length)}`}>
          <ul className={styles.scores}>
            {changes.scores.map((change) => (
              <ScoreRow key={`${change.touchpoint} ${change.criterion}`} change={change} language={journey.language} />
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}

/** Which way it went: better, worse, or neither. */
function signOf(before: number | null, after: number | null): { icon: IconName; way: string } {
  if (before === null || after === null) return { icon: 'circle-dot', way: 'other' };
  return after > before ? { icon: 'arrow-up', way: 'better' } : { icon: 'arrow-down', way: 'worse' };
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
          <span aria-hidden="true" className={styles.to}>
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
  const { icon, way } = signOf(change.before, change.after);
  const value = (score: number | null) =>
    score === null ? t('inspector.scoreNone') : number(score, { maximumFractionDigits: 1 });
  return (
    <li className={styles.score}>
      <span className={styles.way} data-way={way}>
        <Icon name={icon} size={15} />
      </span>
      <span className={styles.grow}>
        <bdi lang={language}>{change.name}</bdi> · {t(`criterion.${change.criterion}`)}
      </span>
      <span className={styles.fromTo}>
        {t('compare.fromTo', { from: value(change.before), to: value(change.after) })}
      </span>
    </li>
  );
}
