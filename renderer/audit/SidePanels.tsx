/** What stands beside the grid: how far typing has come and its keys, and what changed since the round before. */
import { changes } from '../../shared/audit/change.ts';
import { progressOf } from '../../shared/audit/progress.ts';
import { SCORE_MAX } from '../../shared/audit/tally.ts';
import { findById } from '../../shared/document/find.ts';
import { isMac, keyCaps } from '../commands/shortcut.ts';
import { useTranslator } from '../state/workspace.ts';
import styles from './Audit.module.css';
import { roundName } from './acts.ts';
import type { Audit } from './reading.ts';
import { ChangeMark } from './ScoreMark.tsx';

export function TypingPanel({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t, number } = words;
  const { touchpoints, chosen, rows } = audit;
  const { done, of } = progressOf(touchpoints, chosen.sheet);
  const said = t('audit.progress', { done, count: of });
  const code = [...(rows.findLast(({ code }) => code !== '')?.code ?? '').replace(/[^\p{L}\p{N}]/gu, '')];
  const keys: { caps: readonly string[]; does: string }[] = [
    { caps: [number(0), '…', number(SCORE_MAX)], does: t('audit.keys.score') },
    { caps: ['N'], does: t('audit.keys.na') },
    { caps: ['⌫'], does: t('audit.keys.back') },
    { caps: code, does: t('audit.keys.code') },
    { caps: ['Enter'], does: t('audit.keys.text') },
    { caps: ['T'], does: t('audit.keys.task') },
    { caps: keyCaps({ code: 'KeyV', primary: true }, isMac()), does: t('audit.keys.paste') },
  ];
  return (
    <section className={styles.card} aria-label={t('audit.typingBack')}>
      <h3 className={styles.cardTitle}>{t('audit.typingBack')}</h3>
      {!chosen.everyone && (
        <>
          <div
            role="progressbar"
            aria-label={t('audit.typingBack')}
            aria-valuemin={0}
            aria-valuemax={of}
            aria-valuenow={done}
            aria-valuetext={said}
            className={styles.progress}
          >
            <div className={styles.progressDone} style={{ inlineSize: `${of === 0 ? 0 : (done / of) * 100}%` }} />
          </div>
          <p className={styles.muted}>{said}</p>
        </>
      )}
      <ul className={styles.keys}>
        {keys.map(({ caps, does }) => (
          <li key={does} className={styles.key}>
            <span className={styles.caps}>
              {caps.map((cap, index) =>
                cap === '…' ? (
                  <span key={cap}>…</span>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice.
                  <kbd key={index}>{cap}</kbd>
                ),
              )}
            </span>
            <span className={styles.does}>{does}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** At most so many that rose, and so many that fell. */
const SHOWN = 4;

export function SincePanel({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { journey, chosen, touchpoints, tallies, before } = audit;
  if (!chosen.before || !before) return null;
  const all = changes(touchpoints, tallies, before);
  const shown = all.length <= 2 * SHOWN ? all : [...all.slice(0, SHOWN), ...all.slice(-SHOWN)];
  const title = words.t('audit.since', { round: roundName(chosen.before, chosen.rounds, words) });
  return (
    <section className={styles.card} aria-label={title}>
      <h3 className={styles.cardTitle}>{title}</h3>
      {shown.length === 0 ? (
        <p className={styles.muted}>{words.t('audit.sinceNothing')}</p>
      ) : (
        <ul className={styles.since}>
          {shown.map(({ touchpoint, by }) => (
            <li key={touchpoint} className={styles.sinceRow}>
              <bdi lang={journey.language}>{findById(journey.touchpoints, touchpoint)?.name}</bdi>
              <ChangeMark by={by} words={words} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
