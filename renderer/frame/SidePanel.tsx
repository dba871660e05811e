/** The panel at the end of the workbench: what is selected, or what the map leaves open. */

import { useFindings } from '../findings/muted.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useTranslator } from '../state/workspace.ts';
import { fetched } from '../ui/fetched.tsx';
import { panelId, Tabs, tabId } from '../ui/Tabs.tsx';
import styles from './SidePanel.module.css';
import { SIDE_ID, SIDES, showSide, useSide } from './side.ts';

const FindingsPanel = fetched(async () => (await import('../findings/FindingsPanel.tsx')).FindingsPanel);

export function SidePanel() {
  const { t } = useTranslator();
  const { side } = useSide();
  const { count } = useFindings();
  return (
    <>
      <div className={styles.tabs}>
        <Tabs
          id={SIDE_ID}
          label={t('frame.inspector')}
          tabs={SIDES.map((value) => ({
            value,
            label: value === 'details' ? t('findings.details') : t('findings.tab', { number: count }),
          }))}
          value={side}
          onChange={showSide}
        />
      </div>
      <div id={panelId(SIDE_ID)} role="tabpanel" aria-labelledby={tabId(SIDE_ID, side)} className={styles.panel}>
        {side === 'details' ? <Inspector /> : <FindingsPanel />}
      </div>
    </>
  );
}
