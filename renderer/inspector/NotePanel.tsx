/** Everything about one note: what it says, in which lane, under what it stands. */
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, Note } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { deleteSelection, placeNote } from '../state/actions.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { FieldRow, Section, TextArea } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { setNoteText } from './changes.ts';
import { MeaningField } from './MeaningField.tsx';
import { NoteTask } from './NoteTask.tsx';
import { PictureField } from './PictureField.tsx';
import styles from './panel.module.css';
import { VoteField } from './VoteField.tsx';

export function NotePanel({ journey, map, note }: { journey: Journey; map: JourneyMap; note: Note }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const lane = findById(map.lanes, note.lane);
  const ofMap = translatorFor(journey.language);
  const lanes = map.lanes.filter((item) => item.kind === lane?.kind);

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('field.note')}</h2>
        <p className={styles.subtitle}>{standsUnder(journey, map, note, t)}</p>
      </header>
      <TextArea
        label={lane?.kind === 'pictures' ? t('picture.caption') : t('field.note')}
        placeholder={lane?.kind === 'pictures' ? t('picture.caption') : undefined}
        value={note.text}
        language={journey.language}
        onCommit={(text) => setNoteText(editor, note, text)}
      />
      {lane?.kind === 'pictures' && <PictureField note={note} />}
      <Section title={t('meaning.label')}>
        <MeaningField notes={[note]} />
      </Section>
      <FieldRow label={t('votes.label')}>
        <VoteField note={note} />
      </FieldRow>
      <FieldRow label={t('field.lane')}>
        <Select
          label={t('field.lane')}
          value={note.lane}
          options={lanes.map((item) => ({ value: item.id, label: laneName(item, ofMap), lang: ofMap.language }))}
          onChange={(to) => placeNote(editor, note.id, to, note.place)}
        />
      </FieldRow>
      <NoteTask journey={journey} note={note} />
      <Button
        kind="danger"
        icon="trash-2"
        className={styles.last}
        onClick={() => {
          editor.getState().select({ kind: 'note', id: note.id });
          deleteSelection(editor);
          editor.getState().say(t('outline.noteRemoved'));
        }}
      >
        {t('inspector.removeNote')}
      </Button>
    </div>
  );
}

/** The run a note stands under, in words. */
export function standsUnder(
  journey: Journey,
  map: JourneyMap,
  note: Note,
  t: (key: string, params?: Record<string, string | number>) => string,
): string {
  const { place } = note;
  if (isUnderStage(place)) {
    return t('inspector.wholeStage', { name: findById(map.stages, place.stage)?.name ?? '' });
  }
  const nameOf = (moment: string) =>
    findById(journey.touchpoints, locateMoment(map, moment)?.moment.touchpoint ?? null)?.name ?? '';
  if (place.from === place.to) return nameOf(place.from);
  return t('inspector.run', { from: nameOf(place.from), to: nameOf(place.to) });
}
