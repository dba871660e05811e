/** The votes of a note: fewer, more. */
import type { Note } from '../../shared/document/schema.ts';
import { useEditorStore } from '../state/editor.ts';
import { vote } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './VoteField.module.css';

/** Votes that are shown one by one; more are a figure alone. */
const DOTS = 10;

export function VoteField({ note }: { note: Note }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  return (
    <fieldset aria-label={t('votes.label')} className={styles.votes}>
      <IconButton
        icon="minus"
        size={15}
        label={t('command.note.removeVote')}
        shortcut="-"
        disabled={note.votes === 0}
        onClick={() => vote(editor, [note.id], -1, words)}
      />
      <span className={styles.count}>{t('count.votes', { count: note.votes })}</span>
      <IconButton
        icon="plus"
        size={15}
        label={t('command.note.addVote')}
        shortcut="+"
        onClick={() => vote(editor, [note.id], 1, words)}
      />
      <span className={styles.dots} aria-hidden="true">
        {note.votes <= DOTS && Array.from({ length: note.votes }, (_, i) => i).map((dot) => <span key={dot} />)}
      </span>
    </fieldset>
  );
}
