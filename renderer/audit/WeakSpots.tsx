/** The lowest scores of the round, each one key away from a task. */
import type { KeyboardEvent } from 'react';
import { weakest } from '../../shared/audit/weakest.ts';
import { findById } from '../../shared/document/find.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Audit.module.css';
import { hasTask, makeTask } from './acts.ts';
import { meaningOf } from './keys.ts';
import type { Audit } from './reading.ts';
import { figure, Sign, scoreWords } from './ScoreMark.tsx';

/** Below this a score is told in the colour of warnings. */
const WEAK = 1.5;

export function WeakSpots({ audit, most, title }: { audit: Audit; most: number; title: string }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const { journey, chosen, touchpoints, tallies } = audit;
  const { round } = chosen;
  const spots = weakest(touchpoints, tallies, most);
  if (!round || spots.length === 0) return null;

  const pressed = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (meaningOf(event.nativeEvent)?.means === 'task') buttons[at]?.click();
    else if (event.key === 'ArrowDown') buttons[Math.min(buttons.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp') buttons[Math.max(0, at - 1)]?.focus();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons.at(-1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={styles.card} aria-label={title}>
      <h3 className={styles.cardTitle}>{title}</h3>
      <ul className={styles.spots} onKeyDown={pressed}>
        {spots.map(({ touchpoint, criterion, mean }) => {
          const name = findById(journey.touchpoints, touchpoint)?.name ?? '';
          const isTask = hasTask(journey, round, touchpoint, { criterion });
          return (
            <li key={`${touchpoint}-${criterion}`}>
              <button
                type="button"
                className={styles.spot}
                title={t('audit.makeTask')}
                onClick={() => makeTask(editor, round, touchpoint, { criterion }, words)}
              >
                <span className={styles.spotName}>
                  <bdi lang={journey.language}>{name}</bdi> · {t(`criterion.${criterion}`)}
                </span>
                {isTask && (
                  <span className={styles.spotDone} role="img" aria-label={t('tasks.ofNote')}>
                    <Icon name="list-todo" size={14} />
                  </span>
                )}
                <span className={styles.spotScore} data-weak={mean < WEAK}>
                  <Sign step={Math.round(mean)} />
                  <span aria-hidden="true">{figure(mean, words)}</span>
                  <span className="spoken">{scoreWords(mean, false, words)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.muted}>{t('audit.weakHint')}</p>
    </section>
  );
}
