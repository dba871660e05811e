/** Keeping the map alive: how often it is reviewed and when next, the record of each review, and what has changed since. */
import { useId } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Review } from '../../shared/document/schema.ts';
import { CADENCES } from '../../shared/document/terms.ts';
import { writeDate } from '../../shared/i18n/typed.ts';
import { dueState } from '../../shared/plan/due.ts';
import { newestFirst, OWN_MONTHS } from '../../shared/plan/review.ts';
import { NONE } from '../../shared/plan/tasks.ts';
import { useCommand } from '../commands/run.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import touch from '../touchpoints/Touchpoints.module.css';
import { Button } from '../ui/Button.tsx';
import { FieldRow, Section, TextArea } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { DateField, NumberField } from '../ui/TypedField.tsx';
import { removeReview, setCadence, setNextReview, setReview, today } from './acts.ts';
import styles from './Review.module.css';
import { reviewName, SinceThen } from './SinceThen.tsx';
import { planStateOf, usePlan } from './view-state.ts';

/** Most months of the cadence "own", as the document holds them. */
const MOST_MONTHS = 120;

export function ReviewTab() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const journey = useEditor((now) => now.history.journey);
  const wanted = usePlan((now) => now.review);
  const record = useCommand('review.record');
  const reviews = newestFirst(journey.reviews);
  const review = findById(reviews, wanted) ?? reviews[0];
  return (
    <div className={styles.review}>
      <div className={styles.side}>
        <Schedule journey={journey} />
        <Button kind="primary" icon="clipboard-list" onClick={record.run}>
          {record.label}
        </Button>
        <Section title={t('review.past')}>
          {reviews.length === 0 ? (
            <p className={touch.hint}>{t('review.noneYet')}</p>
          ) : (
            <ul className={touch.links}>
              {reviews.map((each) => (
                <li key={each.id}>
                  <button
                    type="button"
                    className={touch.link}
                    aria-current={each === review ? 'true' : undefined}
                    onClick={() => planStateOf(editor).setState({ review: each.id })}
                  >
                    <Icon name="calendar-days" size={15} />
                    <span className={touch.linkWords}>
                      <span>{reviewName(each, words)}</span>
                      {each.people !== '' && (
                        <bdi className={`${touch.aside} ${styles.people}`} lang={journey.language}>
                          {each.people}
                        </bdi>
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      {review ? (
        <Record key={review.id} journey={journey} review={review} />
      ) : (
        <p className={touch.nothing}>{t('review.why')}</p>
      )}
    </div>
  );
}

function Schedule({ journey }: { journey: Journey }) {
  const words = useTranslator();
  const { t, date } = words;
  const editor = useEditorStore();
  const { cadence, months, next } = journey.reviewPlan;
  const day = today();
  const example = writeDate(day, words.language);
  const state = next === null ? null : dueState(next, day);
  return (
    <Section title={t('review.schedule')}>
      <div className={styles.fields}>
        <FieldRow label={t('review.cadence')}>
          <Select
            label={t('review.cadence')}
            value={cadence ?? NONE}
            options={([NONE, ...CADENCES] as const).map((value) => ({ value, label: t(`cadence.${value}`) }))}
            onChange={(value) =>
              setCadence(
                editor,
                value === NONE
                  ? { cadence: null, months: null }
                  : { cadence: value, months: value === 'own' ? (months ?? OWN_MONTHS) : null },
                words,
              )
            }
          />
        </FieldRow>
        {cadence === 'own' && (
          <FieldRow label={t('review.months')}>
            <NumberField
              label={t('review.months')}
              value={months}
              words={words}
              least={1}
              most={MOST_MONTHS}
              onCommit={(value) => setCadence(editor, { cadence, months: Math.round(value ?? OWN_MONTHS) }, words)}
              onWrong={() => editor.getState().say(t('inventory.numberWrong'))}
            />
          </FieldRow>
        )}
        <FieldRow label={t('review.next')}>
          <DateField
            label={t('review.nextAs', { example })}
            placeholder={example}
            value={next}
            words={words}
            today={today}
            onCommit={(value) => setNextReview(editor, value)}
            onWrong={() => editor.getState().say(t('inventory.dateWrong', { example }))}
          />
        </FieldRow>
        {next !== null && (
          <p className={styles.due} data-due={state}>
            <Icon name={state === 'overdue' ? 'triangle-alert' : 'calendar-days'} size={15} />
            {state === 'today'
              ? t('start.reviewToday')
              : state === 'overdue'
                ? t('status.reviewWasDue', { date: date(next, 'long') })
                : t('status.reviewDue', { date: date(next, 'long') })}
          </p>
        )}
      </div>
    </Section>
  );
}

function Record({ journey, review }: { journey: Journey; review: Review }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const head = useId();
  const example = writeDate(today(), words.language);
  return (
    <div className={styles.record}>
      <section aria-labelledby={head} className={styles.written}>
        <h2 id={head} className={styles.title}>
          {reviewName(review, words)}
        </h2>
        <FieldRow label={t('inventory.dateWord')}>
          <DateField
            label={t('inventory.date', { example })}
            placeholder={example}
            value={review.date}
            words={words}
            today={today}
            onCommit={(date) => setReview(editor, review.id, { date })}
            onWrong={() => editor.getState().say(t('inventory.dateWrong', { example }))}
          />
        </FieldRow>
        {(['people', 'changed', 'decisions'] as const).map((field) => (
          <div key={field} className={styles.text}>
            <span className={styles.label} aria-hidden="true">
              {t(`review.${field}`)}
            </span>
            <TextArea
              label={t(`review.${field}`)}
              value={review[field]}
              language={journey.language}
              onCommit={(text) => setReview(editor, review.id, { [field]: text.trim() })}
            />
          </div>
        ))}
        <Button
          kind="danger"
          icon="trash-2"
          className={styles.remove}
          onClick={() => removeReview(editor, review, words)}
        >
          {t('review.remove')}
        </Button>
      </section>
      <SinceThen journey={journey} review={review} />
    </div>
  );
}
