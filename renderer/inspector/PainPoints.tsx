/** The pain points under a moment: written, changed and taken away in place. */
import type { JourneyMap } from '../../shared/document/schema.ts';
import { indexNotes } from '../outline/note-index.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { Section, TextArea } from '../ui/fields.tsx';
import { addNoteAt, removeNote, setNoteText } from './changes.ts';
import styles from './panel.module.css';

interface PainPointsProps {
  map: JourneyMap;
  stage: string;
  moment: string;
  language: string;
}

export function PainPoints({ map, stage, moment, language }: PainPointsProps) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const lanes = map.lanes.filter((lane) => lane.kind === 'notes' && lane.role === 'pain');
  const [first] = lanes;
  if (!first) return null;
  const index = indexNotes(map);
  const notes = lanes.flatMap((lane) => [
    ...index.atStage(lane.id, stage),
    ...index.atMoment(lane.id, moment).map((here) => here.note),
  ]);
  const remove = (id: string) => {
    removeNote(editor, id);
    editor.getState().say(t('outline.noteRemoved'));
  };
  return (
    <Section title={t('inspector.pains')}>
      {notes.map((note, i) => (
        <div key={note.id} className={styles.withButton}>
          <TextArea
            label={t('inspector.pain', { index: i + 1 })}
            value={note.text}
            language={language}
            onCommit={(text) => setNoteText(editor, note, text)}
          />
          <IconButton icon="x" size={15} label={t('inspector.painRemove')} onClick={() => remove(note.id)} />
        </div>
      ))}
      <TextArea
        label={t('inspector.painNew')}
        value=""
        placeholder={t('inspector.painNew')}
        language={language}
        onCommit={(text) => {
          if (text.trim() !== '') addNoteAt(editor, first.id, moment, text.trim());
        }}
      />
    </Section>
  );
}
