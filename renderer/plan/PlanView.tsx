/** The plan: the tasks as a table, as a matrix and in time, and the reviews that keep the map alive. */
import { useEffect, useId, useMemo, useRef } from 'react';
import { findById } from '../../shared/document/find.ts';
import { countLacks, filterPlan, planOf, sortPlan } from '../../shared/plan/tasks.ts';
import { useCommand } from '../commands/run.ts';
import { isMac, matches } from '../commands/shortcut.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { removeTask } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import touch from '../touchpoints/Touchpoints.module.css';
import { Button, IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/fields.tsx';
import { panelId, Tabs, tabId } from '../ui/Tabs.tsx';
import { meetingOf, showOnMap, today } from './acts.ts';
import { Filters } from './Filters.tsx';
import { Matrix } from './Matrix.tsx';
import { ReviewTab } from './ReviewTab.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { TaskTable } from './TaskTable.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { planStateOf, TABS, usePlan } from './view-state.ts';

export function PlanView() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = planStateOf(editor);
  const tabs = useId();
  const tab = usePlan((now) => now.tab);
  const details = usePlan((now) => now.details);
  const filter = usePlan((now) => now.filter);
  const sort = usePlan((now) => now.sort);
  const chosen = usePlan((now) => now.chosen);
  const journey = useEditor((now) => now.history.journey);
  const newTask = useCommand('task.new');
  const search = useRef<HTMLInputElement>(null);
  const day = today();
  const { tasks, touchpoints, maps, owners } = journey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the journey only these parts say something here.
  const items = useMemo(() => planOf(journey), [tasks, touchpoints, maps, owners]);
  const shown = useMemo(() => filterPlan(items, filter, day), [items, filter, day]);
  const ordered = useMemo(() => sortPlan(shown, sort, words), [shown, sort, words]);
  const lacking = useMemo(() => countLacks(items, day), [items, day]);
  const task = findById(tasks, chosen);
  const isReview = tab === 'review';

  // The search of this view stands where that of the map does not reach.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!search.current || !matches({ code: 'KeyF', primary: true }, event, isMac())) return;
      event.preventDefault();
      search.current.focus();
      search.current.select();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  return (
    <div className={touch.view} data-details={details && !isReview}>
      <main aria-label={t('command.view.plan')} className={touch.main}>
        <div className={touch.top}>
          <Tabs
            id={tabs}
            label={t('command.view.plan')}
            tabs={TABS.map((value) => ({ value, label: t(`plan.tab.${value}`) }))}
            value={tab}
            onChange={(value) => state.setState({ tab: value, drafting: false })}
          />
          {!isReview && (
            <SearchField
              field={search}
              label={t('plan.find')}
              value={filter.query}
              onChange={(query) => state.setState({ filter: { ...state.getState().filter, query } })}
              className={touch.search}
            />
          )}
        </div>
        {!isReview && (
          <>
            <div role="toolbar" aria-label={t('plan.label')} className={touch.tools}>
              <Button icon="plus" title={`${newTask.label} (Ctrl+Enter)`} onClick={newTask.run}>
                {t('tasks.ofNote')}
              </Button>
              <Button
                icon="map"
                disabled={!task || meetingOf(journey, task) === null}
                onClick={() => task && showOnMap(editor, task.id, words)}
              >
                {t('compare.go')}
              </Button>
              <IconButton
                icon="trash-2"
                label={t('tasks.remove')}
                disabled={!task}
                onClick={() => task && removeTask(editor, task, words)}
              />
            </div>
            <Filters journey={journey} shown={shown.length} of={items.length} lacking={lacking} />
            <div className={touch.flap}>
              <IconButton
                icon="panel-right"
                label={t('frame.inspector')}
                pressed={details}
                onClick={() => state.setState({ details: !details })}
              />
            </div>
          </>
        )}
        <div role="tabpanel" id={panelId(tabs)} aria-labelledby={tabId(tabs, tab)} className={touch.body}>
          {tab === 'tasks' && <TaskTable items={shown} of={items.length} />}
          {tab === 'matrix' && <Matrix items={ordered} />}
          {tab === 'timeline' && <TimelineTab items={ordered} />}
          {isReview && <ReviewTab />}
        </div>
      </main>
      {details && !isReview && (
        <aside aria-label={t('frame.inspector')} className={touch.details}>
          {task ? (
            <TaskPanel key={task.id} journey={journey} task={task} />
          ) : (
            <p className={touch.nothing}>{t('plan.none')}</p>
          )}
        </aside>
      )}
    </div>
  );
}
