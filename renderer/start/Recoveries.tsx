/** What a crash left behind, offered before anything else. */
import { useState } from 'react';
import type { RecoveryCopy } from '../../shared/host/host.ts';
import { describeWhen } from '../frame/when.ts';
import { dropRecovery, openRecovery } from '../state/files.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type Amounts, useComparison } from './comparing.ts';
import styles from './StartScreen.module.css';

export function Recoveries() {
  const { t } = useTranslator();
  const recoveries = useWorkspace((state) => state.recoveries);
  if (recoveries.length === 0) return null;
  return (
    <section className={styles.recoveries} aria-label={t('start.recovery.list')}>
      {recoveries.map((copy) => (
        <Recovery key={copy.key} copy={copy} />
      ))}
    </section>
  );
}

function Recovery({ copy }: { copy: RecoveryCopy }) {
  const translator = useTranslator();
  const { t } = translator;
  const [asksAgain, setAsksAgain] = useState(false);
  const comparison = useComparison(copy);
  const amounts = ({ stages, moments, notes }: Amounts) =>
    [
      t('count.stages', { count: stages }),
      t('count.touchpoints', { count: moments }),
      t('count.notes', { count: notes }),
    ].join(' · ');
  return (
    <article className={styles.recovery}>
      <Icon name="life-buoy" size={22} />
      <div className={styles.recoveryWords}>
        <h2>{t('start.recovery.title', { title: copy.title })}</h2>
        <p>{t('start.recovery.kept', { when: describeWhen(copy.keptAt, Date.now(), translator) })}</p>
        {comparison.copy && <p>{t('start.recovery.copy', { amounts: amounts(comparison.copy) })}</p>}
        {copy.file && comparison.file && (
          <p>
            {comparison.same
              ? t('start.recovery.same', { file: copy.file.name })
              : t('start.recovery.file', { file: copy.file.name, amounts: amounts(comparison.file) })}
          </p>
        )}
        {!copy.file && <p>{t('start.recovery.noFile')}</p>}
      </div>
      <div className={styles.recoveryActions}>
        {asksAgain ? (
          <Button kind="danger" onClick={() => void dropRecovery(copy)}>
            {t('start.recovery.discardForGood')}
          </Button>
        ) : (
          <Button onClick={() => setAsksAgain(true)}>{t('start.recovery.discard')}</Button>
        )}
        <Button kind="primary" onClick={() => void openRecovery(copy)}>
          {t('start.recovery.restore')}
        </Button>
      </div>
    </article>
  );
}
