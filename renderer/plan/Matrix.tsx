/**
 * Impact and feasibility as a field of 5 × 5, with the tasks that are not rated beside it. A task goes from field to field
 * by being dragged, or with Alt and the arrow keys; arrow keys alone go from task to task.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Task } from '../../shared/document/schema.ts';
import { type Field, fieldBeside, fieldKey, matrixOf, RATINGS } from '../../shared/plan/matrix.ts';
import type { PlanItem } from '../../shared/plan/tasks.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { rate, ratingWords } from './acts.ts';
import { dragChip } from './matrix-drag.ts';
import styles from './Plan.module.css';
import { STATE_ICONS } from './state-icons.ts';
import { planStateOf, usePlan } from './view-state.ts';

/** From the top: what has most impact stands highest. */
const IMPACTS = RATINGS.toReversed();

const chipId = (task: string) => `chip-${task}`;

/** `items` in the order in which they stand in a field. */
export function Matrix({ items }: { items: readonly PlanItem[] }) {
  const words = useTranslator();
  const { t, number } = words;
  const editor = useEditorStore();
  const state = planStateOf(editor);
  const language = useEditor((now) => now.history.journey.language);
  const chosen = usePlan((now) => now.chosen);
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const fields = matrixOf(items);
  const ordered = [
    ...(fields.get(fieldKey(null)) ?? []),
    ...IMPACTS.flatMap((impact) =>
      RATINGS.flatMap((feasibility) => fields.get(fieldKey({ impact, feasibility })) ?? []),
    ),
  ];
  const standing = ordered.find(({ task }) => task.id === chosen)?.task.id ?? ordered[0]?.task.id ?? null;

  useEffect(() => {
    if (standing !== null && state.getState().chosen !== standing) state.setState({ chosen: standing });
  }, [standing, state]);
  useLayoutEffect(() => {
    if (!wantsFocus.current || standing === null) return;
    wantsFocus.current = false;
    const chip = document.getElementById(chipId(standing));
    chip?.focus({ preventScroll: true });
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const stand = (id: string | undefined) => {
    if (id === undefined) return;
    wantsFocus.current = true;
    state.setState({ chosen: id });
  };
  const put = (task: Task, field: Field | null) => {
    wantsFocus.current = true;
    state.setState({ chosen: task.id });
    rate(editor, task, field, words);
  };

  const pressed = (event: KeyboardEvent, task: Task) => {
    const onward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const by = {
      impact: event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0,
      feasibility: event.key.startsWith('Arrow') && !/Up|Down/.test(event.key) ? (event.key === onward ? 1 : -1) : 0,
    };
    const moves = by.impact !== 0 || by.feasibility !== 0;
    if (event.ctrlKey || event.metaKey) return;
    if (moves && event.altKey) put(task, fieldBeside(task, by));
    else if (event.altKey) return;
    else if (moves) {
      const at = ordered.findIndex((item) => item.task.id === task.id);
      stand(ordered[at + (event.key === 'ArrowDown' || event.key === onward ? 1 : -1)]?.task.id);
    } else if (event.key === 'Home') stand(ordered[0]?.task.id);
    else if (event.key === 'End') stand(ordered.at(-1)?.task.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') put(task, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const grabbed = (event: PointerEvent<HTMLElement>, task: Task) => {
    if (event.button !== 0 || !box.current) return;
    dragChip(event.nativeEvent, event.currentTarget, box.current, (key) => {
      const [impact = 0, feasibility = 0] = key.split('-').map(Number);
      put(task, key === fieldKey(null) ? null : { impact, feasibility });
    });
  };

  const chips = (key: string, label: string) => {
    const here = fields.get(key) ?? [];
    if (here.length === 0) return null;
    return (
      <ul className={styles.chips} aria-label={label}>
        {here.map(({ task }) => (
          <li key={task.id}>
            <button
              type="button"
              id={chipId(task.id)}
              className={styles.chip}
              data-state={task.state}
              aria-label={`${ratingWords(task, words)}, ${t(`taskState.${task.state}`)}`}
              aria-current={task.id === standing ? 'true' : undefined}
              aria-describedby={help}
              tabIndex={task.id === standing ? 0 : -1}
              title={task.title}
              onClick={() => stand(task.id)}
              onKeyDown={(event) => pressed(event, task)}
              onPointerDown={(event) => grabbed(event, task)}
            >
              {task.state !== 'open' && <Icon name={STATE_ICONS[task.state]} size={13} />}
              <bdi lang={language}>{task.title || t('outline.unnamed')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    );
  };

  return (
    <div ref={box} className={styles.matrixBox}>
      <p id={help} className="spoken">
        {t('plan.matrixHelp')}
      </p>
      <section className={styles.unrated} data-field={fieldKey(null)} aria-labelledby={`${help}-unrated`}>
        <h2 id={`${help}-unrated`} className={styles.smallHead}>
          {t('plan.unrated')}
        </h2>
        {chips(fieldKey(null), t('plan.unrated')) ?? <p className={styles.hint}>{t('plan.allRated')}</p>}
      </section>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its children in its own way. */}
      <div role="group" aria-label={t('plan.matrix')} className={styles.matrix}>
        <span className={styles.axisImpact} aria-hidden="true">
          {t('plan.column.impact')}
        </span>
        {IMPACTS.map((impact) => (
          <span
            key={impact}
            className={styles.tickImpact}
            style={{ gridRow: IMPACTS.indexOf(impact) + 1 }}
            aria-hidden="true"
          >
            {number(impact)}
          </span>
        ))}
        {IMPACTS.map((impact) =>
          RATINGS.map((feasibility) => {
            const key = fieldKey({ impact, feasibility });
            return (
              <div
                key={key}
                className={styles.field}
                data-field={key}
                style={{
                  ['--worth' as string]: `${impact * feasibility}`,
                  gridRow: IMPACTS.indexOf(impact) + 1,
                  gridColumn: feasibility + 2,
                }}
              >
                {chips(key, t('plan.field', { impact, feasibility }))}
              </div>
            );
          }),
        )}
        {RATINGS.map((feasibility) => (
          <span
            key={feasibility}
            className={styles.tickFeasibility}
            style={{ gridColumn: feasibility + 2 }}
            aria-hidden="true"
          >
            {number(feasibility)}
          </span>
        ))}
        <span className={styles.axisFeasibility} aria-hidden="true">
          {t('plan.column.feasibility')}
        </span>
      </div>
    </div>
  );
}
