/** A dot vote typed back from the tally sheet, and the notes that got most of it. */
import { useId, useState } from 'react';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { type Editor, EditorContext, mapIn, useEditor } from '../state/editor.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { panelId, Tabs, tabId } from '../ui/Tabs.tsx';
import { MostVotes } from './MostVotes.tsx';
import { TallyForm } from './TallyForm.tsx';

const TABS = ['typing', 'most'] as const;

export function VotesDialog({ onClose }: { onClose: () => void }) {
  const editor = useWorkspace((state) => state.document?.editor);
  return (
    editor && (
      <EditorContext.Provider value={editor}>
        <Votes editor={editor} onClose={onClose} />
      </EditorContext.Provider>
    )
  );
}

function Votes({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslator();
  const tabs = useId();
  const done = useId();
  const several = useEditor((state) => state.history.journey.maps.length > 1);
  const name = useEditor((state) => mapIn(state).name);
  const [tab, setTab] = useState<(typeof TABS)[number]>('typing');
  const discard = () => {
    editor.getState().dropMark();
    onClose();
  };
  return (
    <DialogFrame
      look="wide"
      icon="list-todo"
      title={several ? `${t('votes.title')} — ${name}` : t('votes.title')}
      onClose={onClose}
      actions={
        tab === 'typing' ? (
          <>
            <Button onClick={discard}>{t('votes.discard')}</Button>
            <Button id={done} kind="primary" onClick={() => setTab('most')}>
              {t('votes.done')}
            </Button>
          </>
        ) : (
          // A button of its own: one that were made of another would fade from its colours.
          <Button key="close" kind="primary" onClick={onClose}>
            {t('dialog.close')}
          </Button>
        )
      }
    >
      <Tabs
        id={tabs}
        label={t('votes.title')}
        tabs={TABS.map((value) => ({ value, label: t(`votes.tab.${value}`) }))}
        value={tab}
        onChange={setTab}
      />
      <div id={panelId(tabs)} role="tabpanel" aria-labelledby={tabId(tabs, tab)}>
        {tab === 'typing' ? (
          <TallyForm onEnd={() => document.getElementById(done)?.focus()} onDone={() => setTab('most')} />
        ) : (
          <MostVotes />
        )}
      </div>
    </DialogFrame>
  );
}
