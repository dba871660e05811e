/** Tabs over panels of which one is shown. Arrow keys choose, in the reading direction. */
import { type KeyboardEvent, useRef } from 'react';
import styles from './Tabs.module.css';

export interface Tab<Value extends string> {
  value: Value;
  label: string;
}

interface TabsProps<Value extends string> {
  /** Unique on the page; {@link tabId} and {@link panelId} are made of it. */
  id: string;
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** DOM id of a tab: what names its panel. */
export function tabId(id: string, value: string): string {
  return `${id}-tab-${value}`;
}

/** DOM id of the panel on show, whichever it is. */
export function panelId(id: string): string {
  return `${id}-panel`;
}

export function Tabs<Value extends string>({ id, label, tabs, value, onChange }: TabsProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent) => {
    const rtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = nextTab(event.key, at, tabs.length, rtl);
    const next = to === null ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    document.getElementById(tabId(id, next.value))?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={tabId(id, tab.value)}
          aria-selected={tab.value === value}
          aria-controls={panelId(id)}
          tabIndex={tab.value === value ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(tab.value)}
          onKeyDown={pressed}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function nextTab(key: string, at: number, count: number, rtl: boolean): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return (at + ((key === 'ArrowRight') === rtl ? -1 : 1) + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
