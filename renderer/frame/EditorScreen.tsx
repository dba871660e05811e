/** The editor around one open journey: bar, panels, the view that is chosen, status. */
import { useEffect, useState } from 'react';
import { MapCanvas } from '../canvas/MapCanvas.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Library } from '../library/Library.tsx';
import { EditorContext } from '../state/editor.ts';
import { type OpenDocument, useTranslator, useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { fetched } from '../ui/fetched.tsx';
import styles from './EditorScreen.module.css';
import { LiveRegion } from './LiveRegion.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

// The editor opens with the map; the other views are fetched behind it.
const Outline = fetched(async () => (await import('../outline/Outline.tsx')).Outline);
const WorksheetsPane = fetched(async () => (await import('./WorksheetsPane.tsx')).WorksheetsPane);

export function EditorScreen({ document }: { document: OpenDocument }) {
  const view = useWorkspace((state) => state.view);
  useEffect(() => {
    void Outline.fetch();
    void WorksheetsPane.fetch();
  }, []);
  return (
    <EditorContext value={document.editor}>
      <div className={styles.screen}>
        <TopBar document={document} />
        {view === 'worksheets' ? (
          <div className={styles.pane}>
            <WorksheetsPane />
          </div>
        ) : (
          <Workbench>{view === 'map' ? <MapCanvas /> : <Outline />}</Workbench>
        )}
        <StatusBar document={document} />
        <LiveRegion />
      </div>
    </EditorContext>
  );
}

/** A view between library and inspector. In a narrow window either panel can be put away. */
function Workbench({ children }: { children: React.ReactNode }) {
  const { t } = useTranslator();
  const view = useWorkspace((state) => state.view);
  const [library, setLibrary] = useState(false);
  const [inspector, setInspector] = useState(true);
  return (
    <div className={styles.bench}>
      <aside className={styles.library} aria-label={t('frame.library')} data-open={library}>
        <Library />
      </aside>
      <main className={styles.main} aria-label={t(`command.view.${view}`)}>
        <div className={styles.flaps}>
          <IconButton
            icon="panel-left"
            label={t('frame.library')}
            pressed={library}
            onClick={() => setLibrary(!library)}
          />
          <IconButton
            icon="panel-right"
            label={t('frame.inspector')}
            pressed={inspector}
            onClick={() => setInspector(!inspector)}
          />
        </div>
        {children}
      </main>
      <aside className={styles.inspector} aria-label={t('frame.inspector')} data-open={inspector}>
        <Inspector />
      </aside>
    </div>
  );
}
