/** The notes with most votes, the first first, each a key away from a task. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { listedNotes } from '../../shared/worksheets/map-notes.ts';
import { meaningOf } from '../audit/keys.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { noteToTask, taskOf } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './votes.module.css';

/** So many notes are worth a talk; those that are level with the last of them come too. */
const SHOWN = 10;

export function MostVotes() {
  const words = useTranslator();
  const { t, number } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const said = useEditor((state) => state.said);
  const first = useRef(said);

  const voted = listedNotes(map)
    .filter(({ note }) => note.votes > 0)
    .sort((a, b) => b.note.votes - a.note.votes || a.number - b.number);
  const least = voted[SHOWN - 1]?.note.votes ?? 0;
  const shown = voted.filter(({ note }) => note.votes >= least);
  if (shown.length === 0) return <p className={styles.hint}>{t('votes.noneYet')}</p>;

  const pressed = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
    else if (meaningOf(event.nativeEvent)?.means === 'task') buttons[at]?.click();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('votes.mostHow')}</p>
      <ul ref={list} className={styles.most} onKeyDown={pressed}>
        {shown.map(({ note, number: no }) => {
          const task = taskOf(journey, note.id);
          return (
            <li key={note.id}>
              <button
                type="button"
                className={styles.top}
                title={t('command.note.toTask')}
                onClick={() => noteToTask(editor, note.id, words)}
              >
                <span className={styles.number}>{number(no)}</span>
                <span className={styles.note} dir="auto" lang={journey.language}>
                  {note.text}
                </span>
                {task && (
                  <span className={styles.task}>
                    <Icon name="list-todo" size={15} />
                    {t('tasks.ofNote')}
                  </span>
                )}
                <span className={styles.votes}>{t('count.votes', { count: note.votes })}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.hint}>
        {said === first.current ? '' : said.text}
      </p>
    </div>
  );
}
