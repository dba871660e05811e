/** A button with a menu. The browser's own popover opens, dismisses and gives the focus back. */
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { anchored } from './anchored.ts';
import { focusWhenShown } from './focus-when-shown.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './popup.module.css';

export interface MenuItem {
  id: string;
  label: string;
  /** Of the label, where it is not the interface's. */
  lang?: string;
  icon?: IconName;
  /** Shown as a dot, where the item stands for it. */
  colour?: string;
  /** As it is read: "Ctrl+S". */
  shortcut?: string;
  disabled?: boolean;
  danger?: boolean;
  /** For choices that are on or off. */
  checked?: boolean;
  /** Draws a line above it. */
  begins?: boolean;
  /** A menu of its own, which opens beside it. */
  items?: readonly MenuItem[];
}

interface MenuProps {
  /** Names the button and the menu. */
  label: string;
  items: readonly MenuItem[];
  onAction: (id: string) => void;
  /** What the button shows. */
  children: ReactNode;
  className?: string;
  /** Which edge of the button the menu lines up with. */
  align?: 'start' | 'end';
}

export function Menu({ label, items, onAction, children, className, align = 'start' }: MenuProps) {
  const id = useId();
  const { anchor, popup } = anchored(id);
  return (
    <>
      <button
        type="button"
        className={className}
        style={anchor}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        title={label}
      >
        {children}
      </button>
      <MenuPopup id={id} label={label} items={items} onAction={onAction} align={align} style={popup} />
    </>
  );
}

interface MenuPopupProps extends Pick<MenuProps, 'label' | 'items' | 'onAction'> {
  /** As of a menu's button; `beside`: on the side of an item that it belongs to. */
  align?: MenuProps['align'] | 'beside';
  onOpen?: (open: boolean) => void;
  /** By which it is shown: `popoverTarget`, or `showPopover` of the element with this id. */
  id: string;
  /** Ties it to what it hangs on. */
  style?: CSSProperties;
}

/** The menu alone, for what opens it in a way of its own. */
export function MenuPopup({ id, label, items, onAction, align = 'start', style, onOpen }: MenuPopupProps) {
  const menu = useRef<HTMLDivElement>(null);
  /** Those of this menu, not of one inside it. */
  const buttons = () =>
    [...(menu.current?.querySelectorAll<HTMLButtonElement>('[role^=menuitem]:not(:disabled)') ?? [])].filter(
      (button) => button.closest('[role=menu]') === menu.current,
    );
  const pressed = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const onward = isRtl(event.currentTarget) ? 'ArrowLeft' : 'ArrowRight';
    const opens = all[at]?.getAttribute('aria-haspopup') === 'menu' && event.key === onward;
    const to = nextIndex(event.key, at, all);
    if (opens) all[at]?.click();
    else if (to === undefined) return;
    else all[to]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  const act = (id: string) => {
    menu.current?.hidePopover();
    onAction(id);
  };

  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      className={[styles.popup, align === 'end' && styles.atEnd, align === 'beside' && styles.beside]
        .filter(Boolean)
        .join(' ')}
      style={style}
      onKeyDown={pressed}
      onToggle={(event) => {
        // That of a menu inside it is not its own.
        if (event.target !== event.currentTarget) return;
        onOpen?.(event.newState === 'open');
      }}
    >
      {items.map((item) => (
        <div key={item.id} role="none">
          {item.begins && <hr className={styles.separator} />}
          {item.items ? (
            <SubMenu item={item} items={item.items} onAction={act} />
          ) : (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is menuitemcheckbox wherever it is checkable.
            <button
              ref={focusWhenShown}
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              tabIndex={-1}
              disabled={item.disabled}
              className={item.danger ? `${styles.item} ${styles.danger}` : styles.item}
              onClick={() => act(item.id)}
            >
              <ItemWords item={item} />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

function ItemWords({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon && <Icon name={item.icon} />}
      {item.colour && <span className={styles.colour} style={{ background: item.colour }} />}
      <span className={styles.words} lang={item.lang}>
        {item.label}
      </span>
      {item.checked !== undefined && (
        <span className={styles.check}>
          <Icon name="check" />
        </span>
      )}
      {item.shortcut && (
        <kbd className={styles.shortcut} dir="ltr">
          {item.shortcut}
        </kbd>
      )}
    </>
  );
}

/** An item that opens a menu of its own: by pressing it, by the arrow that leads on, or by resting on it. */
function SubMenu({
  item,
  items,
  onAction,
}: {
  item: MenuItem;
  items: readonly MenuItem[];
  onAction: (id: string) => void;
}) {
  const id = useId();
  const { anchor, popup } = anchored(id);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const list = () => document.getElementById(id);
  const show = () => list()?.showPopover();
  const close = () => {
    opener.current?.focus();
    list()?.hidePopover();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles up from the menu in it.
    <div
      className={styles.sub}
      onKeyDown={(event) => {
        const back = isRtl(event.currentTarget) ? 'ArrowRight' : 'ArrowLeft';
        if (!open || event.key !== back) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse' && !open && !item.disabled) show();
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && open) close();
      }}
    >
      <button
        ref={(element) => {
          opener.current = element;
          focusWhenShown(element);
        }}
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={-1}
        disabled={item.disabled}
        className={styles.item}
        style={anchor}
        onClick={show}
      >
        <ItemWords item={item} />
        <Icon name="chevron-right" size={14} />
      </button>
      <MenuPopup
        id={id}
        label={item.label}
        items={items}
        onAction={onAction}
        align="beside"
        style={popup}
        onOpen={setOpen}
      />
    </div>
  );
}

function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

function nextIndex(key: string, at: number, all: readonly HTMLElement[]): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % all.length;
    case 'ArrowUp':
      return (at - 1 + all.length) % all.length;
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
    default: {
      // A letter leads to the next item that begins with it.
      if (key.length !== 1 || key === ' ') return undefined;
      const order = [...all.keys()].map((step) => (at + 1 + step) % all.length);
      return order.find((index) =>
        all[index]?.textContent?.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
      );
    }
  }
}
