/** The panel of touchpoints to put on the map: found by typing, picked from a catalogue, or made on the spot. */
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  CATALOGUE_IDS,
  CATALOGUES,
  catalogueName,
  groupName,
  missedEntries,
} from '../../shared/catalogue/catalogue.ts';
import { CHANNEL_ICONS } from '../../shared/catalogue/icons.ts';
import { momentsOf } from '../../shared/document/find.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { journeyOf, mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { directionOf } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type IconName, iconOf } from '../ui/icons.ts';
import { Select } from '../ui/Select.tsx';
import { addNamed, addRow } from './adding.ts';
import { useCatalogue } from './chosen-catalogue.ts';
import { writeDraggedTouchpoint } from './drag.ts';
import { useHints } from './hints.ts';
import styles from './Library.module.css';
import { isNamed, type LibraryGroup, type LibraryRow, libraryFound, libraryGroups } from './rows.ts';

export function Library() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const list = useId();
  const listElement = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [catalogue, setCatalogue] = useCatalogue();
  const [onlyMissed, setOnlyMissed] = useState(false);
  const hint = useHints(words.language);
  /** Index of the row that Enter adds; −1: none yet. */
  const [active, setActive] = useState(-1);

  // Only these parts of the journey matter here; a feeling that is being dragged does not.
  const touchpoints = useEditor((state) => state.history.journey.touchpoints);
  const language = useEditor((state) => state.history.journey.language);
  const mapId = useEditor((state) => state.mapId);
  const metKey = useEditor((state) =>
    momentsOf(mapIn(state))
      .map((moment) => moment.touchpoint)
      .join(' '),
  );

  const name = query.trim();
  const groups = useMemo<LibraryGroup[]>(() => {
    const input = { touchpoints, met: new Set(metKey.split(' ')), catalogue, language };
    return name === '' ? libraryGroups(input) : [{ id: 'found', rows: libraryFound(name, input) }];
  }, [touchpoints, metKey, catalogue, language, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when touchpoints come, go or change.
  const missed = useMemo(
    () => new Set(missedEntries(journeyOf(editor), mapId, catalogue).map((entry) => entry.id)),
    [editor, mapId, catalogue, touchpoints, metKey, language],
  );
  const shown = useMemo(() => {
    if (name !== '' || !onlyMissed) return groups;
    return groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => row.entry !== null && missed.has(row.entry.id)) }))
      .filter((group) => group.rows.length > 0);
  }, [groups, missed, name, onlyMissed]);

  const rows = shown.flatMap((group) => group.rows);
  const offersNew = name !== '' && !isNamed(rows, name);
  const count = rows.length + (offersNew ? 1 : 0);
  const common = new Set(CATALOGUES.find(({ id }) => id === catalogue)?.groups.flatMap((group) => group.entries)).size;

  const addAt = (index: number) => {
    const row = rows[index];
    if (row) addRow(editor, row, words);
    else if (offersNew) addNamed(editor, name, words);
    else return;
    // The next one can be typed at once; of what was missed, the next one takes the place of the one that went.
    setQuery('');
    setActive(name === '' && onlyMissed ? Math.min(index, count - 2) : -1);
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (count === 0) return;
        const by = event.key === 'ArrowDown' ? 1 : -1;
        setActive(active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count);
        break;
      }
      case ' ':
        // In an empty field a space says nothing else.
        if (query !== '' || !onlyMissed || active < 0) return;
        event.preventDefault();
        addAt(active);
        break;
      case 'Enter':
        event.preventDefault();
        addAt(active);
        break;
      case 'Escape':
        if (query !== '' || active >= 0) {
          event.preventDefault();
          event.stopPropagation();
          setQuery('');
          setActive(-1);
        }
        break;
      default:
    }
  };

  const activeId = active < 0 ? undefined : `${list}-${active}`;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const rowAt = (event: MouseEvent | DragEvent): number => {
    const index = (event.target as Element).closest<HTMLElement>('[role=option]')?.dataset.index;
    return index === undefined ? -1 : Number(index);
  };

  let index = 0;
  return (
    <div className={styles.library}>
      <div className={styles.search}>
        <div className={styles.field}>
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={t('library.find')}
            aria-expanded={true}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={activeId}
            placeholder={t('library.find')}
            autoComplete="off"
            spellCheck={false}
            dir={directionOf(query)}
            className={styles.input}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(event.target.value.trim() === '' ? -1 : 0);
            }}
            onKeyDown={pressed}
          />
        </div>
        {name === '' && (
          <Select
            label={t('library.catalogue')}
            value={catalogue}
            options={CATALOGUE_IDS.map((id) => ({ value: id, label: catalogueName(id, words) }))}
            onChange={(id) => {
              setCatalogue(id);
              setActive(-1);
            }}
          />
        )}
      </div>

      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the search field, which has the focus. */}
      <div
        ref={listElement}
        id={list}
        role="listbox"
        aria-label={t('library.label')}
        tabIndex={-1}
        className={styles.list}
        onClick={(event) => {
          const at = rowAt(event);
          if (at < 0) return;
          if ((event.target as Element).closest('[data-add]') || at >= rows.length) addAt(at);
          else setActive(at);
        }}
        onDoubleClick={(event) => {
          if (!(event.target as Element).closest('[data-add]')) addAt(rowAt(event));
        }}
        onDragStart={(event) => {
          const row = rows[rowAt(event)];
          if (!row) return;
          const dragged = row.touchpoint ? { touchpoint: row.touchpoint.id } : { catalogue: row.key };
          writeDraggedTouchpoint(event.dataTransfer, dragged, row.name);
        }}
      >
        {shown.map((group) => {
          const title = groupTitle(group.id, words);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
            <div key={group.id} role="group" aria-label={title} className={styles.group}>
              <div className={styles.groupTitle} aria-hidden="true">
                {title}
              </div>
              {group.rows.map((row) => {
                const at = index++;
                return (
                  <Row
                    key={row.key}
                    id={`${list}-${at}`}
                    index={at}
                    row={row}
                    active={at === active}
                    language={language}
                    hint={row.entry ? hint(row.entry.id) : undefined}
                    onMap={t('library.onMap')}
                    add={t('library.addRow')}
                  />
                );
              })}
            </div>
          );
        })}
        {offersNew && (
          <div
            id={`${list}-${rows.length}`}
            role="option"
            aria-selected={active === rows.length}
            tabIndex={-1}
            data-index={rows.length}
            className={styles.row}
          >
            <Icon name="plus" size={18} />
            <span className={styles.name}>{t('choose.add', { name })}</span>
          </div>
        )}
        {count === 0 && <p className={styles.nothing}>{t('library.nothing')}</p>}
      </div>

      {name === '' && (
        <button
          type="button"
          className={styles.missed}
          aria-pressed={onlyMissed}
          onClick={() => {
            setOnlyMissed(!onlyMissed);
            listElement.current?.scrollTo({ top: 0 });
            // From here each press of Enter adds one and goes on to the next.
            setActive(onlyMissed ? -1 : 0);
            if (!onlyMissed) field.current?.focus();
          }}
        >
          <strong>{t('library.missed')}</strong>
          <span>
            {missed.size > 0
              ? t('library.missedCount', { count: missed.size, of: common })
              : t('library.missedNone', { of: common })}
          </span>
          <span className={styles.missedAction}>{onlyMissed ? t('library.showAll') : t('library.missedOnly')}</span>
        </button>
      )}
    </div>
  );
}

interface RowProps {
  id: string;
  index: number;
  row: LibraryRow;
  active: boolean;
  language: string;
  /** How to improve it, in the reader's language. */
  hint: string | undefined;
  /** "on map" */
  onMap: string;
  /** What the plus does. */
  add: string;
}

function Row({ id, index, row, active, language, hint, onMap, add }: RowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      data-index={index}
      draggable
      className={row.onMap ? `${styles.row} ${styles.there}` : styles.row}
      title={hint}
    >
      <Icon name={rowIcon(row)} size={18} />
      <span className={styles.name}>
        <span dir="auto" lang={language}>
          {row.name}
        </span>
        {active && hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {row.onMap && <span className={styles.onMap}>{onMap}</span>}
      {/* For the mouse; the keyboard has Enter. */}
      <span className={styles.add} data-add title={add} aria-hidden="true">
        <Icon name="plus" size={15} />
      </span>
    </div>
  );
}

function rowIcon(row: LibraryRow): IconName {
  if (row.touchpoint) return iconOf(row.touchpoint);
  return row.entry?.icon ?? CHANNEL_ICONS.other;
}

function groupTitle(id: LibraryGroup['id'], words: Translator): string {
  if (id === 'own') return words.t('library.own');
  return id === 'found' ? words.t('library.results') : groupName(id, words);
}
