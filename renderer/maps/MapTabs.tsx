/** The maps of the file as a row of tabs under the map, like the sheets of a spreadsheet. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { JourneyMap } from '../../shared/document/schema.ts';
import { runCommand } from '../commands/run.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { addEmptyMap, deleteMap, duplicateMap, moveMap, renameMap, showMap } from '../state/maps.ts';
import { useTranslator } from '../state/workspace.ts';
import { anchored } from '../ui/anchored.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem, MenuPopup } from '../ui/Menu.tsx';
import { useDraft } from '../ui/useDraft.ts';
import styles from './MapTabs.module.css';
import { startRenaming, stopRenaming, useRenaming } from './renaming.ts';
import { useTabDrag } from './tab-drag.ts';

export function MapTabs() {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const maps = useEditor((state) => state.history.journey.maps);
  const language = useEditor((state) => state.history.journey.language);
  const shown = useEditor((state) => state.mapId);
  const renamed = useRenaming();
  const renaming = maps.find((map) => map.id === renamed);
  const row = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const hintId = useId();
  const { anchor, popup } = anchored(menuId);
  const current = maps.findIndex((map) => map.id === shown);
  const map = maps[current];
  const drag = useTabDrag(
    maps.map(({ id }) => id),
    (id, at) => moveMap(editor, id, at),
  );
  const nameOf = ({ name }: JourneyMap) => (name.trim() === '' ? t('maps.unnamed') : name);
  const tabOf = (index: number) => row.current?.children[index] as HTMLElement | undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that was added or moved may be out of sight
  useEffect(() => {
    tabOf(current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, maps.length]);

  const openMenu = () => document.getElementById(menuId)?.showPopover();
  const focusTab = () => requestAnimationFrame(() => tabOf(current)?.focus());

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && drag.cancel()) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const by = event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? (event.key === onward ? 1 : -1) : 0;
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? maps.length - 1 : (current + by + maps.length) % maps.length;
    if (event.altKey && by !== 0) {
      if (map) moveMap(editor, map.id, current + by);
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (by !== 0 || event.key === 'Home' || event.key === 'End') {
      const next = maps[to];
      if (next) showMap(editor, next);
      tabOf(to)?.focus();
    } else if (event.key === 'F2' && map) startRenaming(map.id);
    else if (event.key === 'Delete' && map) deleteMap(editor, map.id);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const act = (id: string) => {
    if (!map) return;
    switch (id) {
      case 'rename':
        startRenaming(map.id);
        return;
      case 'duplicate':
        duplicateMap(editor, map.id);
        break;
      case 'earlier':
        moveMap(editor, map.id, current - 1);
        break;
      case 'later':
        moveMap(editor, map.id, current + 1);
        break;
      case 'compare':
        runCommand('map.compare');
        return;
      case 'delete':
        deleteMap(editor, map.id);
        break;
      default:
    }
    focusTab();
  };
  const items: MenuItem[] = [
    { id: 'rename', label: t('maps.rename'), icon: 'pencil', shortcut: 'F2' },
    { id: 'duplicate', label: t('maps.duplicate'), icon: 'copy' },
    { id: 'earlier', label: t('maps.earlier'), icon: 'arrow-left', disabled: current === 0, begins: true },
    { id: 'later', label: t('maps.later'), icon: 'arrow-right', disabled: current === maps.length - 1 },
    { id: 'compare', label: t('command.map.compare'), icon: 'columns-2', begins: true },
    { id: 'delete', label: t('maps.delete'), icon: 'trash-2', danger: true, disabled: maps.length === 1, begins: true },
  ];
  const additions: MenuItem[] = [
    { id: 'empty', label: t('maps.empty'), icon: 'square' },
    { id: 'variant', label: t('maps.variant'), icon: 'copy' },
    { id: 'template', label: t('maps.fromTemplate'), icon: 'layout-dashboard' },
  ];
  const add = (id: string) => {
    if (id === 'template') runCommand('map.template');
    else {
      const added = id === 'variant' && map ? duplicateMap(editor, map.id) : addEmptyMap(editor);
      // A new thing is named first.
      if (added) startRenaming(added.id);
    }
  };

  return (
    <nav className={styles.strip} aria-label={t('inventory.column.maps')}>
      <div ref={row} role="tablist" aria-label={t('maps.label')} className={styles.row} {...drag.row}>
        {maps.map((each, index) => {
          const isShown = each.id === shown;
          return (
            <button
              key={each.id}
              type="button"
              role="tab"
              aria-selected={isShown}
              aria-haspopup={isShown ? 'menu' : undefined}
              aria-describedby={hintId}
              tabIndex={isShown ? 0 : -1}
              title={nameOf(each)}
              lang={language}
              className={styles.tab}
              style={isShown ? anchor : undefined}
              data-dragged={drag.dragged === each.id}
              data-gap={
                drag.gap === index
                  ? 'before'
                  : drag.gap === maps.length && index === maps.length - 1
                    ? 'after'
                    : undefined
              }
              onClick={(event) => {
                // The arrow of the tab on show is for the pointer; keys have Shift+F10.
                if (isShown && (event.target as Element).closest(`.${styles.arrow}`)) openMenu();
                else showMap(editor, each);
              }}
              onDoubleClick={() => startRenaming(each.id)}
              onContextMenu={(event) => {
                event.preventDefault();
                showMap(editor, each);
                // The menu hangs on the tab on show. A button that is let go beside an open menu would close it.
                const open = () => setTimeout(() => requestAnimationFrame(openMenu));
                if (event.buttons === 0) open();
                else window.addEventListener('pointerup', open, { once: true });
              }}
              onKeyDown={pressed}
              onPointerDown={drag.press(each.id)}
            >
              <span className={styles.name} dir="auto">
                {nameOf(each)}
              </span>
              {isShown && (
                <span className={styles.arrow} aria-hidden="true">
                  <Icon name="chevron-down" size={14} />
                </span>
              )}
            </button>
          );
        })}
      </div>
      {map && (
        <MenuPopup
          id={menuId}
          label={t('maps.menu', { name: nameOf(map) })}
          items={items}
          onAction={act}
          style={popup}
        />
      )}
      <Menu label={t('maps.add')} items={additions} onAction={add} className={styles.add}>
        <Icon name="plus" size={16} />
      </Menu>
      {renaming && (
        <RenameField
          key={renaming.id}
          map={renaming}
          language={language}
          style={renaming.id === shown ? popup : undefined}
          onDone={focusTab}
        />
      )}
      <p id={hintId} hidden>
        {t('maps.hint')}
      </p>
    </nav>
  );
}

interface RenameFieldProps {
  map: JourneyMap;
  language: string;
  style: React.CSSProperties | undefined;
  onDone: () => void;
}

/** Lies over the tab. Enter or leaving it takes the name over, Escape leaves the old one. */
function RenameField({ map, language, style, onDone }: RenameFieldProps) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft<HTMLInputElement>(map.name, (name) => renameMap(editor, map.id, name));
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      type="text"
      className={styles.field}
      style={style}
      aria-label={t('maps.name')}
      lang={language}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      {...draft}
      onBlur={() => {
        draft.onBlur();
        stopRenaming();
      }}
      onKeyDown={(event) => {
        draft.onKeyDown(event);
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        stopRenaming();
        onDone();
      }}
    />
  );
}
