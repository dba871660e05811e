/** A note that first came up at the vote, as it stands in the empty rows of the tally sheet: its words, its lane, its stage. */
import { useState } from 'react';
import type { Lane, Stage } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { mapIn, useEditor } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './votes.module.css';

interface AddedNoteProps {
  /** It can be put into one of these. */
  lanes: readonly Lane[];
  onAdd: (note: { text: string; lane: string; stage: string }) => void;
  /** Enter without words. */
  onEnd: () => void;
}

export function AddedNote({ lanes, onAdd, onEnd }: AddedNoteProps) {
  const { t } = useTranslator();
  const stages = useEditor((state) => mapIn(state).stages);
  const language = useEditor((state) => state.history.journey.language);
  const [text, setText] = useState('');
  const [lane, setLane] = useState(lanes[0]?.id ?? '');
  const [stage, setStage] = useState(stages[0]?.id ?? '');
  const ofMap = translatorFor(language);
  const nameOf = ({ name }: Stage, index: number) => name.trim() || t('votes.stage', { number: index + 1 });
  const add = () => {
    if (text.trim() === '') return onEnd();
    onAdd({ text: text.trim(), lane, stage });
    setText('');
  };
  return (
    <div className={styles.added}>
      <input
        type="text"
        className={styles.addedText}
        dir="auto"
        lang={language}
        autoComplete="off"
        data-added
        aria-label={t('worksheet.votes.spare')}
        placeholder={t('votes.addNote')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Select
        label={t('alike.lane')}
        options={lanes.map((each) => ({ value: each.id, label: laneName(each, ofMap), lang: language }))}
        value={lane}
        onChange={setLane}
      />
      <Select
        label={t('alike.stage')}
        options={stages.map((each, index) => ({
          value: each.id,
          label: nameOf(each, index),
          lang: each.name.trim() === '' ? undefined : language,
        }))}
        value={stage}
        onChange={setStage}
      />
      <Button icon="plus" disabled={text.trim() === ''} onClick={add}>
        {t('votes.add')}
      </Button>
    </div>
  );
}
