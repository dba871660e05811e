/** The menu at the start of the bar: the same menus as the native one, from the same list. */
import { useEffect, useId, useRef, useState } from 'react';
import { commandAt, MENUS, type MenuSection } from '../../shared/host/commands.ts';
import { type CommandId, isCommandId } from '../commands/registry.ts';
import { useCommands } from '../commands/run.ts';
import { openHandle } from '../state/files.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { anchored } from '../ui/anchored.ts';
import { focusWhenShown } from '../ui/focus-when-shown.ts';
import { Icon } from '../ui/Icon.tsx';
import popup from '../ui/popup.module.css';
import styles from './MainMenu.module.css';

const RECENT_SHOWN = 5;
/** ms that the pointer rests on another menu before that one opens: on its way to an item it may cross a few. */
const HOVER_REST = 90;

export function MainMenu() {
  const { t, direction } = useTranslator();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { anchor, popup: place } = anchored(id);
  /** The submenu that is open, and whether it was opened to be walked in. */
  const [open, setOpen] = useState<{ menu: string; byKey: boolean } | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = () => menu.current?.hidePopover();
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';

  return (
    <>
      <button
        type="button"
        className={styles.opener}
        style={anchor}
        popoverTarget={id}
        aria-label={t('frame.menu')}
        aria-haspopup="menu"
        title={t('frame.menu')}
      >
        <Icon name="menu" size={18} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={t('frame.menu')}
        className={`${popup.popup} ${styles.menus}`}
        style={{ ...place, ...anchored(`${id}menus`).anchor }}
        onToggle={(event) => {
          if (event.target === event.currentTarget && event.newState === 'closed') setOpen(null);
        }}
        onKeyDown={(event) => {
          if (walk(event, itemsOf(menu.current))) setOpen(null);
        }}
      >
        {MENUS.map((section) => {
          const isOpen = open?.menu === section.menu;
          const show = (byKey: boolean) => setOpen({ menu: section.menu, byKey });
          return (
            <div key={section.menu} role="none" className={styles.entry}>
              <button
                ref={focusWhenShown}
                type="button"
                role="menuitem"
                data-menu={section.menu}
                aria-haspopup="menu"
                aria-expanded={isOpen}
                tabIndex={-1}
                className={popup.item}
                onClick={(event) => show(event.detail === 0)}
                onPointerEnter={() => {
                  clearTimeout(resting.current);
                  resting.current = setTimeout(() => show(false), HOVER_REST);
                }}
                onPointerLeave={() => clearTimeout(resting.current)}
                onKeyDown={(event) => {
                  if (event.key !== onward) return;
                  event.preventDefault();
                  event.stopPropagation();
                  show(true);
                }}
              >
                <span className={popup.words}>{t(`menu.title.${section.menu}`).replace('&', '')}</span>
                <Icon name="chevron-right" size={14} />
              </button>
              {isOpen && (
                <Submenu
                  section={section}
                  anchor={`${id}menus`}
                  byKey={open.byKey}
                  onDone={close}
                  onBack={() => {
                    setOpen(null);
                    menu.current?.querySelector<HTMLElement>(`[data-menu=${section.menu}]`)?.focus();
                  }}
                />
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

interface SubmenuProps {
  section: MenuSection;
  /** Of the menus, beside which each of them stands at the same height: the long ones need it. */
  anchor: string;
  byKey: boolean;
  /** Something was chosen: everything closes. */
  onDone: () => void;
  onBack: () => void;
}

function Submenu({ section, anchor, byKey, onDone, onBack }: SubmenuProps) {
  const { t, direction } = useTranslator();
  const element = useRef<HTMLDivElement>(null);
  const groups = section.groups.map((group) =>
    group
      .map(commandAt)
      .filter((place) => place !== null)
      .filter(isCommandId),
  );
  const commands = useCommands(groups.flat());
  const shown = (id: CommandId) => commands.find((command) => command.id === id);
  const recentGroup = section.groups.findIndex((group) =>
    group.some((place) => typeof place === 'object' && 'page' in place && place.page === 'recent'),
  );
  useEffect(() => {
    element.current?.showPopover();
  }, []);
  useEffect(() => {
    if (byKey) itemsOf(element.current)[0]?.focus();
  }, [byKey]);
  const full = groups
    .map((group, index) => ({ group, index }))
    .filter(({ group, index }) => group.length > 0 || index === recentGroup);
  return (
    <div
      ref={element}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={t(`menu.title.${section.menu}`).replace('&', '')}
      className={`${popup.popup} ${styles.beside}`}
      style={anchored(anchor).popup}
      onKeyDown={(event) => {
        const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
        if (event.key === back || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onBack();
        } else if (walk(event, itemsOf(element.current))) event.stopPropagation();
      }}
    >
      {full.map(({ group, index }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of menu items has no element of its own.
        <div key={index} role="group" className={styles.group}>
          {index === recentGroup && <RecentItems onDone={onDone} />}
          {group.map((id) => {
            const command = shown(id);
            if (!command) return null;
            return (
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is menuitemcheckbox wherever it is checkable.
              <button
                key={id}
                type="button"
                role={command.checked === null ? 'menuitem' : 'menuitemcheckbox'}
                aria-checked={command.checked ?? undefined}
                aria-disabled={!command.enabled}
                tabIndex={-1}
                className={`${popup.item} ${styles.item}`}
                onClick={() => {
                  if (!command.enabled) return;
                  onDone();
                  command.run();
                }}
              >
                <Icon name={command.icon} />
                <span className={popup.words}>{command.label}</span>
                {command.checked !== null && (
                  <span className={popup.check}>
                    <Icon name="check" size={14} />
                  </span>
                )}
                {command.shortcut && (
                  <kbd className={popup.shortcut} dir="ltr">
                    {command.shortcut}
                  </kbd>
                )}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The files that were open lately, but for the one that is. */
function RecentItems({ onDone }: { onDone: () => void }) {
  const { t } = useTranslator();
  const recent = useWorkspace((state) => state.recent);
  const shown = useWorkspace((state) => state.document?.file?.handle);
  return recent
    .filter(({ file }) => file.handle !== shown)
    .slice(0, RECENT_SHOWN)
    .map(({ file, title }) => (
      <button
        key={file.handle}
        type="button"
        role="menuitem"
        tabIndex={-1}
        className={popup.item}
        onClick={() => {
          onDone();
          void openHandle(file.handle);
        }}
      >
        <Icon name="history" />
        <span className={popup.words}>{t('frame.openRecent', { title: title || file.name })}</span>
      </button>
    ));
}

/** The items of one menu, without those of the menu that hangs on it. */
function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  const all = menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [];
  return [...all].filter((item) => item.closest('[role=menu]') === menu);
}

/** Up, down, first, last, and to what begins with a letter; says whether the key was one of these. */
function walk(event: React.KeyboardEvent, items: readonly HTMLElement[]): boolean {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const { key } = event;
  const count = items.length;
  let to: number | undefined;
  if (key === 'ArrowDown') to = (at + 1) % count;
  else if (key === 'ArrowUp') to = at < 0 ? count - 1 : (at - 1 + count) % count;
  else if (key === 'Home') to = 0;
  else if (key === 'End') to = count - 1;
  else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const letter = key.toLocaleLowerCase();
    to = [...items.keys()]
      .map((step) => (at + 1 + step) % count)
      .find((index) => items[index]?.textContent?.trim().toLocaleLowerCase().startsWith(letter));
  } else return false;
  event.preventDefault();
  if (to !== undefined) items[to]?.focus();
  return true;
}
