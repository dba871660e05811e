/** A button with a menu. The browser's own popover opens, dismisses and gives the focus back. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { anchored } from './anchored.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './popup.module.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** As it is read: "Ctrl+S". */
  shortcut?: string;
  disabled?: boolean;
  danger?: boolean;
  /** For choices that are on or off. */
  checked?: boolean;
  /** Draws a line above it. */
  begins?: boolean;
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
  const menu = useRef<HTMLDivElement>(null);
  const { anchor, popup } = anchored(id);

  const buttons = () => [
    ...(menu.current?.querySelectorAll<HTMLButtonElement>('[role^=menuitem]:not(:disabled)') ?? []),
  ];
  const pressed = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = nextIndex(event.key, at, all);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[to]?.focus();
  };

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
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={align === 'end' ? `${styles.popup} ${styles.atEnd}` : styles.popup}
        style={popup}
        onKeyDown={pressed}
        onToggle={(event) => {
          if (event.newState === 'open') buttons()[0]?.focus();
        }}
      >
        {items.map((item) => (
          <div key={item.id} role="none">
            {item.begins && <hr className={styles.separator} />}
            {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is menuitemcheckbox wherever it is checkable. */}
            <button
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              tabIndex={-1}
              disabled={item.disabled}
              className={item.danger ? `${styles.item} ${styles.danger}` : styles.item}
              onClick={() => {
                menu.current?.hidePopover();
                onAction(item.id);
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span className={styles.words}>{item.label}</span>
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
            </button>
          </div>
        ))}
      </div>
    </>
  );
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
