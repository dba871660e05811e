/** Which of the files that were open lately are to be reviewed, the one that waits longest first. */
import type { RecentFile } from '../../shared/host/host.ts';
import { dueFiles, dueState } from '../../shared/plan/due.ts';
import { localDay } from '../frame/when.ts';
import { openHandle } from '../state/files.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './StartScreen.module.css';

export function DueReviews() {
  const { t } = useTranslator();
  const recent = useWorkspace((state) => state.recent);
  const due = dueFiles(recent);
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="start-reviews">
      <h2 id="start-reviews">{t('start.reviews')}</h2>
      <ul className={styles.recents}>
        {due.map((item) => (
          <DueRow key={item.file.handle} item={item} />
        ))}
      </ul>
    </section>
  );
}

function DueRow({ item: { file, title, review } }: { item: RecentFile & { review: string } }) {
  const { t, date } = useTranslator();
  const state = dueState(review, localDay(Date.now()));
  const words = {
    overdue: t('status.reviewWasDue', { date: date(review) }),
    today: t('start.reviewToday'),
    near: t('status.reviewDue', { date: date(review) }),
    later: t('status.reviewDue', { date: date(review) }),
  };
  return (
    <li className={styles.recent}>
      <button
        type="button"
        className={styles.recentOpen}
        title={file.folder}
        onClick={() => void openHandle(file.handle)}
      >
        <strong dir="auto">{title || file.name}</strong>
        <span className={styles.due} data-due={state}>
          <Icon name={state === 'overdue' ? 'triangle-alert' : 'calendar-days'} size={13} />
          {words[state]}
        </span>
      </button>
    </li>
  );
}
