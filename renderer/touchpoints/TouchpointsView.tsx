/** The organisation's touchpoints, apart from any one map: the inventory, the coverage matrix, and details beside them. */
import { useEffect, useId, useRef } from 'react';
import { findById } from '../../shared/document/find.ts';
import { isMac, matches } from '../commands/shortcut.ts';
import { InterviewsTab } from '../interviews/InterviewsTab.tsx';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/fields.tsx';
import { panelId, Tabs, tabId } from '../ui/Tabs.tsx';
import { Coverage } from './Coverage.tsx';
import { Inventory } from './Inventory.tsx';
import { TouchpointPanel } from './TouchpointPanel.tsx';
import styles from './Touchpoints.module.css';
import { TABS, touchpointsOf, useTouchpoints } from './view-state.ts';

export function TouchpointsView() {
  const { t } = useTranslator();
  const state = touchpointsOf(useEditorStore());
  const tabs = useId();
  const tab = useTouchpoints((now) => now.tab);
  const query = useTouchpoints((now) => now.filter.query);
  const details = useTouchpoints((now) => now.details);
  const chosen = useTouchpoints((now) => now.chosen);
  const journey = useEditor((now) => now.history.journey);
  const touchpoint = findById(journey.touchpoints, chosen);
  const measures = useRef<HTMLDivElement>(null);
  const met = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  /** Where the panel is to be entered, once it is there. */
  const enter = useRef<'measures' | 'met' | null>(null);

  useEffect(() => {
    const part = enter.current === 'measures' ? measures.current : enter.current === 'met' ? met.current : null;
    enter.current = null;
    part?.scrollIntoView({ block: 'nearest' });
    part?.querySelector<HTMLElement>('input, button')?.focus();
  });
  // The search of this view stands where that of the map does not reach.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!matches({ code: 'KeyF', primary: true }, event, isMac())) return;
      if (!search.current) return;
      event.preventDefault();
      search.current.focus();
      search.current.select();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  const goToDetails = (part: 'measures' | 'met') => {
    enter.current = part;
    // A panel that is open already has to be rendered again to be entered.
    state.setState({ details: true, chosen: state.getState().chosen });
    const there = part === 'measures' ? measures.current : met.current;
    if (!there) return;
    enter.current = null;
    there.scrollIntoView({ block: 'nearest' });
    there.querySelector<HTMLElement>('input, button')?.focus();
  };

  return (
    <div className={styles.view} data-details={details}>
      <main aria-label={t('command.view.touchpoints')} className={styles.main}>
        <div className={styles.top}>
          <Tabs
            id={tabs}
            label={t('command.view.touchpoints')}
            tabs={TABS.map((value) => ({ value, label: t(`touchpoints.${value}`) }))}
            value={tab}
            onChange={(value) => state.setState({ tab: value })}
          />
          {tab !== 'interviews' && (
            <SearchField
              field={search}
              label={t('library.find')}
              value={query}
              onChange={(text) => state.setState({ filter: { ...state.getState().filter, query: text } })}
              className={styles.search}
            />
          )}
        </div>
        <div role="tabpanel" id={panelId(tabs)} aria-labelledby={tabId(tabs, tab)} className={styles.body}>
          {tab === 'inventory' ? (
            <Inventory onDetails={goToDetails} />
          ) : tab === 'coverage' ? (
            <Coverage />
          ) : (
            <InterviewsTab />
          )}
        </div>
        {tab !== 'interviews' && (
          <div className={styles.flap}>
            <IconButton
              icon="panel-right"
              label={t('frame.inspector')}
              pressed={details}
              onClick={() => state.setState({ details: !details })}
            />
          </div>
        )}
      </main>
      {details && tab !== 'interviews' && (
        <aside aria-label={t('frame.inspector')} className={styles.details}>
          {touchpoint ? (
            <TouchpointPanel
              key={touchpoint.id}
              journey={journey}
              touchpoint={touchpoint}
              measures={measures}
              met={met}
            />
          ) : (
            <p className={styles.nothing}>{t('touchpoints.none')}</p>
          )}
        </aside>
      )}
    </div>
  );
}
