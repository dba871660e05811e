/** The picture of a note in a storyboard: seen, chosen, taken out. */
import type { Note } from '../../shared/document/schema.ts';
import { choosePicture } from '../pictures/putting.ts';
import { useEditorStore } from '../state/editor.ts';
import { setPicture } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/fields.tsx';
import styles from './PictureField.module.css';

export function PictureField({ note }: { note: Note }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  return (
    <Section title={t('picture.label')}>
      {note.picture !== null && (
        <img className={styles.picture} src={note.picture} alt={note.text || t('picture.alone')} />
      )}
      <div className={styles.buttons}>
        <Button icon="image-plus" onClick={() => choosePicture(editor, { note: note.id })}>
          {note.picture === null ? t('picture.choose') : t('picture.change')}
        </Button>
        {note.picture !== null && (
          <Button icon="x" onClick={() => setPicture(editor, note.id, null)}>
            {t('picture.remove')}
          </Button>
        )}
      </div>
    </Section>
  );
}
