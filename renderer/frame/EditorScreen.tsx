/** The editor around one open journey: bar, panels, the view that is chosen, status. */
import { useEffect, useState } from 'react';
import { MapCanvas } from '../canvas/MapCanvas.tsx';
import { EditorContext } from '../state/editor.ts';
import { type OpenDocument, useTranslator, useWorkspace, workspace } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { fetched } from '../ui/fetched.tsx';
import styles from './EditorScreen.module.css';
import { LiveRegion } from './LiveRegion.tsx';
import { StatusBar } from './StatusBar.tsx';
import { openSide, useSide } from './side.ts';
import { TopBar } from './TopBar.tsx';

// The editor opens with the map; its panels come a moment after it, and the other views are fetched behind them.
const Library = fetched(async () => (await import('../library/Library.tsx')).Library);
const SidePanel = fetched(async () => (await import('./SidePanel.tsx')).SidePanel);
const LaneMenu = fetched(async () => (await import('../lanes/LaneMenu.tsx')).LaneMenu);
const FindBar = fetched(async () => (await import('../find/FindBar.tsx')).FindBar, { takesKeys: true });
const CaptureBar = fetched(async () => (await import('../capture/CaptureBar.tsx')).CaptureBar, { takesKeys: true });
const MapTabs = fetched(async () => (await import('../maps/MapTabs.tsx')).MapTabs);
const Outline = fetched(async () => (await import('../outline/Outline.tsx')).Outline);
const TouchpointsView = fetched(async () => (await import('../touchpoints/TouchpointsView.tsx')).TouchpointsView);
const CurveLegend = fetched(async () => (await import('../curves/CurveLegend.tsx')).CurveLegend);
const PersonasView = fetched(async () => (await import('../personas/PersonasView.tsx')).PersonasView);
const PlanView = fetched(async () => (await import('../plan/PlanView.tsx')).PlanView);
const AuditView = fetched(async () => (await import('../audit/AuditView.tsx')).AuditView);
const CompareView = fetched(async () => (await import('../compare/CompareView.tsx')).CompareView);
const Minimap = fetched(async () => (await import('../canvas/Minimap.tsx')).Minimap);
const Present = fetched(async () => (await import('../present/Present.tsx')).Present);
const WorksheetsPane = fetched(async () => (await import('./WorksheetsPane.tsx')).WorksheetsPane);

const ContextMenu = fetched(async () => (await import('../context/ContextMenu.tsx')).ContextMenu);

export function EditorScreen({ document }: { document: OpenDocument }) {
  const view = useWorkspace((state) => state.view);
  const presenting = useWorkspace((state) => state.presenting !== null);
  useEffect(() => {
    void Outline.fetch();
    void FindBar.fetch();
    void CaptureBar.fetch();
    void TouchpointsView.fetch();
    void PersonasView.fetch();
    void AuditView.fetch();
    void PlanView.fetch();
    void ContextMenu.fetch();
    void WorksheetsPane.fetch();
    void Present.fetch();
  }, []);
  return (
    <EditorContext value={document.editor}>
      {/* Behind a presentation nothing can be reached. */}
      <div className={styles.screen} inert={presenting}>
        <TopBar document={document} />
        {view === 'worksheets' ? (
          <div className={styles.pane}>
            <WorksheetsPane />
          </div>
        ) : view === 'touchpoints' ? (
          <div className={styles.pane}>
            <TouchpointsView />
          </div>
        ) : view === 'personas' ? (
          <div className={styles.pane}>
            <PersonasView />
          </div>
        ) : view === 'plan' ? (
          <div className={styles.pane}>
            <PlanView />
          </div>
        ) : view === 'audit' ? (
          <div className={styles.pane}>
            <AuditView />
          </div>
        ) : view === 'compare' ? (
          <div className={styles.pane}>
            <CompareView />
          </div>
        ) : (
          <>
            <Workbench>
              {view === 'map' ? (
                <>
                  <MapCanvas />
                  <Minimap />
                </>
              ) : (
                <Outline />
              )}
            </Workbench>
            <div className={styles.tabs}>
              <MapTabs />
              {view === 'map' && <CurveLegend />}
            </div>
          </>
        )}
        <StatusBar document={document} />
      </div>
      {presenting && <Present />}
      {(view === 'map' || view === 'outline') && <LaneMenu />}
      <ContextMenu />
      <LiveRegion />
    </EditorContext>
  );
}

/** The bar over the map or its outline, if one is open: to find with, or to type sticky notes into. */
function OpenBar() {
  const bar = useWorkspace((state) => state.bar);
  const view = useWorkspace((state) => state.view);
  useEffect(() => () => workspace().setState({ bar: null }), []);
  if (bar === 'find') return <FindBar />;
  return bar === 'capture' && view === 'map' ? <CaptureBar /> : null;
}

/** A view between library and inspector. In a narrow window either panel can be put away. */
function Workbench({ children }: { children: React.ReactNode }) {
  const { t } = useTranslator();
  const view = useWorkspace((state) => state.view);
  const [library, setLibrary] = useState(false);
  const { open: inspector } = useSide();
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
            onClick={() => openSide(!inspector)}
          />
        </div>
        {children}
        <OpenBar />
      </main>
      <aside className={styles.inspector} aria-label={t('frame.inspector')} data-open={inspector}>
        <SidePanel />
      </aside>
    </div>
  );
}
