/** What notes mean: chosen by words; the colour and the sign follow. None is marked where they differ. */
import { useId } from 'react';
import { MEANING_ICONS } from '../../shared/document/meaning-icons.ts';
import { colourOfMeaning, meaningOf } from '../../shared/document/note-meaning.ts';
import type { Note } from '../../shared/document/schema.ts';
import { NOTE_MEANINGS } from '../../shared/document/terms.ts';
import { useEditorStore } from '../state/editor.ts';
import { meaningWord, setMeaning } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './MeaningField.module.css';

export function MeaningField({ notes }: { notes: readonly Note[] }) {
  const words = useTranslator();
  const editor = useEditorStore();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={words.t('meaning.label')} className={styles.meanings}>
      {[null, ...NOTE_MEANINGS].map((meaning) => (
        <label
          key={meaning}
          className={styles.meaning}
          style={
            meaning === null
              ? undefined
              : {
                  ['--of-meaning' as string]: `var(--${colourOfMeaning(meaning)})`,
                  ['--of-sign' as string]: `var(--${colourOfMeaning(meaning)}-sign)`,
                }
          }
        >
          <input
            type="radio"
            className="spoken"
            name={group}
            checked={notes.every(({ colour }) => (meaning === null ? colour === null : meaningOf(colour) === meaning))}
            onChange={() =>
              setMeaning(
                editor,
                notes.map(({ id }) => id),
                meaning,
              )
            }
          />
          {meaning !== null && <Icon name={MEANING_ICONS[meaning]} size={14} />}
          {meaningWord(meaning, words)}
        </label>
      ))}
    </div>
  );
}
