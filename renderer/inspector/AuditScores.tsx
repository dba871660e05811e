/** The six scores of the latest audit, to read. */
import type { Journey } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { latestScores } from '../../shared/plan/latest-scores.ts';
import { useTranslator } from '../state/workspace.ts';
import { feelingColour } from '../ui/feeling-text.ts';
import { Section } from '../ui/fields.tsx';
import styles from './AuditScores.module.css';

const BEST = 4;

export function AuditScores({ journey, touchpoint }: { journey: Journey; touchpoint: string }) {
  const { t, number, date } = useTranslator();
  const latest = latestScores(journey, touchpoint);
  if (!latest) return null;
  const { round, scores } = latest;
  const when = [round.name, round.date === null ? '' : date(round.date)].filter((part) => part !== '').join(' · ');
  return (
    <Section title={t('inspector.audit', { round: when })}>
      <dl className={styles.scores}>
        {CRITERIA.map((criterion) => {
          const score = scores[criterion];
          return (
            <div key={criterion} className={styles.row}>
              <dt>{t(`criterion.${criterion}`)}</dt>
              <dd className={styles.score}>
                {typeof score === 'number' ? (
                  <>
                    <span className="spoken">
                      {t('inspector.score', {
                        value: number(score, { maximumFractionDigits: 1 }),
                        of: BEST,
                      })}
                    </span>
                    <span className={styles.figure} aria-hidden="true">
                      {number(score, { maximumFractionDigits: 1 })}
                    </span>
                    <Bars score={score} />
                  </>
                ) : (
                  <span className={styles.figure}>
                    {score === 'na' ? t('inspector.scoreNa') : t('inspector.scoreNone')}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

/** Four blocks, filled as far as the score goes; 0 … 4 stand on the colours of the feelings. */
function Bars({ score }: { score: number }) {
  const colour = feelingColour(score <= 1 ? -2 : score <= 2 ? -1 : 1);
  return (
    <span className={styles.bars} aria-hidden="true">
      {[0, 1, 2, 3].map((block) => (
        <span key={block} className={styles.block}>
          <span
            className={styles.fill}
            style={{ background: colour, inlineSize: `${Math.max(0, Math.min(1, score - block)) * 100}%` }}
          />
        </span>
      ))}
    </span>
  );
}
