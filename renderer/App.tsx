/** The window's content: the start screen or the editor, the question that is being asked, and what catches a fall. */
import { useEffect, useState } from 'react';
import styles from './App.module.css';
import { OpenDialog } from './dialogs/OpenDialog.tsx';
import { takeDrops } from './frame/dropping.ts';
import { EditorScreen } from './frame/EditorScreen.tsx';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { useTranslator, useWorkspace } from './state/workspace.ts';
import { Icon } from './ui/Icon.tsx';

export function App() {
  const document = useWorkspace((state) => state.document);
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
