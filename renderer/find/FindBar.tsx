/** Find: a bar over the map and its outline. What is found is marked; Enter goes from one to the next. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { findMap } from '../../shared/document/find.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { describeSelection } from '../canvas/describe.ts';
import { setMarks } from '../canvas/marks.ts';
import { focusMap } from '../frame/focus-map.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator, useWorkspace, workspace } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { directionOf } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './FindBar.module.css';
import { barIsOpen } from './opening.ts';
import { markOutline, showInOutline } from './outline-marks.ts';
import { type Entry, type Search, search, spansFor, textsOf } from './texts.ts';

/** What was looked for last, to begin with again. */
let remembered = { typed: '', everywhere: false };

const NO_HITS: readonly Entry[] = [];

export function FindBar() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const mapId = useEditor((state) => state.mapId);
  const view = useWorkspace((state) => state.view);
  const [typed, setTyped] = useState(remembered.typed);
  const [everywhere, setEverywhere] = useState(remembered.everywhere && journey.maps.length > 1);
  const [current, setCurrent] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const ofMap = translatorFor(journey.language);
  const shown = everywhere ? null : mapId;
  const entries = useMemo(
    () => journey.maps.flatMap((map) => (shown === null || map.id === shown ? textsOf(journey, map, ofMap) : [])),
    [journey, shown, ofMap],
  );
  const before = useRef<Search | null>(null);
  const { hits } = useMemo(() => {
    before.current = search(entries, typed, before.current);
    return before.current;
  }, [entries, typed]);
  const at = hits.findIndex((hit) => hit.selection.id === current);

  const show = (hit: Entry | undefined) => {
    setCurrent(hit?.selection.id ?? null);
    if (!hit) return;
    const state = editor.getState();
    if (state.mapId !== hit.map) state.showMap(hit.map);
    state.select(hit.selection);
    if (workspace().getState().view === 'outline') showInOutline();
  };
  const sayWhere = (hit: Entry, list: readonly Entry[]) => {
    const map = findMap(journey, hit.map);
    if (!map) return;
    const count = t('find.count', { index: list.indexOf(hit) + 1, of: list.length });
    editor.getState().say(`${count}: ${describeSelection(journey, map, hit.selection, words)}`);
  };
  const go = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const next = hits[at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length];
    show(next);
    if (next) sayWhere(next, hits);
  };
  /** The one that was shown, if it still fits; else the next one from where one stands. */
  const type = (text: string) => {
    setTyped(text);
    const found = search(entries, text, before.current).hits;
    const kept = found.find((hit) => hit.selection.id === current);
    if (kept) return;
    const { selection } = editor.getState();
    const from = entries.findIndex(
      (entry) => selection !== null && 'id' in selection && entry.selection.id === selection.id,
    );
    const onward = from < 0 ? undefined : found.find((hit) => entries.indexOf(hit, from) >= from);
    show(onward ?? found[0]);
  };
  const close = () => {
    workspace().setState({ bar: null });
    focusMap();
  };

  const latest = useRef(go);
  latest.current = go;
  useEffect(
    () =>
      barIsOpen({
        focus: () => {
          field.current?.focus();
          field.current?.select();
        },
        go: (by) => latest.current(by),
      }),
    [],
  );
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    remembered = { typed, everywhere };
  }, [typed, everywhere]);

  const onMap = typed.trim() === '' ? NO_HITS : hits;
  useEffect(() => {
    setMarks({ found: new Set(onMap.map((hit) => hit.selection.id)), current });
  }, [onMap, current]);
  useEffect(() => setMarks({ spansIn: spansFor(typed) }), [typed]);
  useEffect(() => () => setMarks({ found: new Set(), current: null, spansIn: null }), []);
  useEffect(() => (view === 'outline' ? markOutline(typed) : undefined), [view, typed]);

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };

  const isEmpty = typed.trim() === '';
  return (
    <search className={styles.bar} onKeyDown={pressed} aria-label={t('find.label')}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          aria-label={t('find.label')}
          aria-describedby={`${id}-count`}
          placeholder={t('find.placeholder')}
          dir={directionOf(typed)}
          lang={journey.language}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <span id={`${id}-count`} className={styles.count} data-none={!isEmpty && hits.length === 0} role="status">
          {isEmpty
            ? ''
            : hits.length === 0
              ? t('find.none')
              : at < 0
                ? t('find.found', { count: hits.length })
                : t('find.count', { index: at + 1, of: hits.length })}
        </span>
      </div>
      <IconButton
        icon="arrow-up"
        label={t('command.edit.findPrevious')}
        shortcut="Shift+Enter"
        disabled={hits.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        icon="arrow-down"
        label={t('command.edit.findNext')}
        shortcut="Enter"
        disabled={hits.length === 0}
        onClick={() => go(1)}
      />
      {journey.maps.length > 1 && (
        <button
          type="button"
          className={styles.everywhere}
          aria-pressed={everywhere}
          onClick={() => {
            setEverywhere(!everywhere);
            field.current?.focus();
          }}
        >
          {t('find.everywhere')}
        </button>
      )}
      <IconButton icon="x" label={t('dialog.close')} shortcut="Esc" onClick={close} />
    </search>
  );
}
