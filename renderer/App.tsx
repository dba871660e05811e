/** The window's content: the start screen or the editor, the question that is being asked, and what catches a fall. */
import { useEffect, useState } from 'react';
import styles from './App.module.css';
import { takeDrops } from './frame/dropping.ts';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { useTranslator, useWorkspace } from './state/workspace.ts';
import { fetched } from './ui/fetched.tsx';
import { Icon } from './ui/Icon.tsx';

// The window begins with one of its two screens; the other is fetched behind it.
const StartScreen = fetched(async () => (await import('./start/StartScreen.tsx')).StartScreen);
const EditorScreen = fetched(async () => (await import('./frame/EditorScreen.tsx')).EditorScreen);
const OpenDialog = fetched(async () => (await import('./dialogs/OpenDialog.tsx')).OpenDialog);

export function App() {
  const document = useWorkspace((state) => state.document);
  useEffect(() => {
    // A question must not wait for a disk that may be the reason for it.
    void OpenDialog.fetch();
    void StartScreen.fetch();
    void EditorScreen.fetch();
  }, []);
  return (
    <ErrorBoundary>
      {document ? <EditorScreen key={document.key} document={document} /> : <StartScreen />}
      <OpenDialog />
      <DropSign />
    </ErrorBoundary>
  );
}

/** Says that a file may be let go here, while one hangs over the window. */
function DropSign() {
  const { t } = useTranslator();
  const [over, setOver] = useState(false);
  useEffect(() => takeDrops(window, setOver), []);
  if (!over) return null;
  return (
    <div className={styles.drop}>
      <div className={styles.dropSign}>
        <Icon name="folder-open" size={28} />
        {t('app.drop')}
      </div>
    </div>
  );
}
