/** The interviews and surveys of a journey: the pile, the sheet that is typed back, and all of them together. */
import { findById } from '../../shared/document/find.ts';
import { progressOf } from '../../shared/interviews/entry.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { addInterview } from './acts.ts';
import { InterviewForm } from './InterviewForm.tsx';
import styles from './Interviews.module.css';
import { Name } from './Name.tsx';
import { Together } from './Together.tsx';
import { interviewsOf, TOGETHER, useInterviews } from './view-state.ts';

export function InterviewsTab() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = interviewsOf(editor);
  const journey = useEditor((now) => now.history.journey);
  const open = useInterviews((now) => now.open);
  const { interviews } = journey;
  const interview = findById(interviews, open);
  const show = (id: string) => state.setState({ open: id });

  return (
    <div className={styles.view}>
      <div className={styles.side}>
        <div className={styles.add}>
          <Button icon="plus" onClick={() => addInterview(editor, 'interview', words)}>
            {t('interviews.add.interview')}
          </Button>
          <Button icon="plus" onClick={() => addInterview(editor, 'survey', words)}>
            {t('interviews.add.survey')}
          </Button>
        </div>
        {interviews.length > 0 && (
          <nav aria-label={t('interviews.list')}>
            <ul className={styles.list}>
              <li>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={interview ? undefined : 'true'}
                  onClick={() => show(TOGETHER)}
                >
                  <Icon name="users" size={16} />
                  <span className={styles.entryWords}>
                    <span>{t('interviews.together')}</span>
                    <span className={styles.aside}>{t('interviews.count', { count: interviews.length })}</span>
                  </span>
                </button>
              </li>
              {interviews.map((one) => {
                const persona = findById(journey.personas, one.persona)?.name;
                const { answered, of, touchpoints } = progressOf(one);
                return (
                  <li key={one.id}>
                    <button
                      type="button"
                      className={styles.entry}
                      aria-current={one === interview ? 'true' : undefined}
                      onClick={() => show(one.id)}
                    >
                      <Icon name={one.kind === 'interview' ? 'messages-square' : 'file-text'} size={16} />
                      <span className={styles.entryWords}>
                        <Name journey={journey} interview={one} />
                        <span className={styles.aside}>
                          <bdi>{t(`interviews.kind.${one.kind}`)}</bdi>
                          {one.date !== null && (
                            <>
                              {' · '}
                              <bdi>{words.date(one.date)}</bdi>
                            </>
                          )}
                          {persona && (
                            <>
                              {' · '}
                              <bdi lang={journey.language}>{persona}</bdi>
                            </>
                          )}
                        </span>
                        <span className={styles.aside}>{t('interviews.progress', { answered, of, touchpoints })}</span>
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </nav>
        )}
      </div>
      {/* Each sheet is read from its head. */}
      <div key={interview?.id} className={styles.pane}>
        {interview ? (
          <InterviewForm journey={journey} interview={interview} />
        ) : interviews.length > 0 ? (
          <Together journey={journey} />
        ) : (
          <p className={styles.nothing}>{t('interviews.nothing')}</p>
        )}
      </div>
    </div>
  );
}
