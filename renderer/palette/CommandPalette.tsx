/** The command palette: everything that can be called by name, and every place that can be gone to, from one field. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { situation } from '../commands/run.ts';
import { loadLanguages } from '../languages.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { directionOf } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './CommandPalette.module.css';
import { commandEntries, offered, type PaletteEntry, placeEntries, recentEntries } from './entries.ts';

/** Ids of what was called last, the latest first: as long as the window is open. */
const lately: string[] = [];
const LATELY = 12;

function remember(id: string): void {
  const at = lately.indexOf(id);
  if (at >= 0) lately.splice(at, 1);
  lately.unshift(id);
  lately.length = Math.min(lately.length, LATELY);
}

/** The words of English are needed beside those of the interface: a command is found by either. */
function useEnglish() {
  const [there, setThere] = useState(isEnglishLoaded);
  useEffect(() => {
    if (!there) void loadLanguages().then(() => setThere(true));
  }, [there]);
  return there ? translatorFor('en') : null;
}

/** With a map open all languages are there; on the start screen only that of the interface is. */
function isEnglishLoaded(): boolean {
  try {
    return translatorFor('en') !== null;
  } catch {
    return false;
  }
}

const NOTHING: readonly PaletteEntry[] = [];

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const words = useTranslator();
  const { t } = words;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const editor = useWorkspace((state) => state.document?.editor ?? null);
  const english = useEnglish();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);

  const all = useMemo(() => {
    if (!english) return NOTHING;
    const now = situation();
    // As it will stand when the palette has closed.
    const closed = { ...now, workspace: { ...now.workspace, dialog: null } };
    return [
      ...commandEntries(closed, words, english),
      ...(editor ? placeEntries(editor, words) : []),
      ...recentEntries(),
    ];
  }, [english, editor, words]);
  const shown = useMemo(() => offered(all, typed, lately), [all, typed]);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is active comes into view when it changes
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, shown]);

  const pick = (entry: PaletteEntry | undefined) => {
    if (!entry?.enabled) return;
    remember(entry.id);
    // Closed first, so that the focus is back where the command expects it.
    flushSync(onClose);
    entry.run();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = nextIndex(event.key, active, shown.length);
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter') pick(shown[active]);
    else if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is heard by the dialog itself.
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('palette.label')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.field}>
        <Icon name="search" size={18} />
        <input
          type="text"
          role="combobox"
          autoFocus
          aria-label={t('palette.label')}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={id}
          aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          dir={directionOf(typed)}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={pressed}
        />
        <kbd dir="ltr">Esc</kbd>
      </div>
      <div
        ref={list}
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={t('palette.results')}
        className={styles.list}
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field.
          <div
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={!entry.enabled}
            data-active={index === active}
            className={styles.item}
            onPointerMove={() => setActive(index)}
            onClick={() => pick(entry)}
          >
            <Icon name={entry.icon} />
            <span className={styles.label} dir="auto">
              {entry.label}
            </span>
            {!entry.enabled && <span className={styles.kind}>{t('palette.notNow')}</span>}
            {entry.detail && (
              <span className={styles.kind} dir="auto">
                {entry.detail}
              </span>
            )}
            {entry.kind !== 'command' && <span className={styles.kind}>{t(`palette.kind.${entry.kind}`)}</span>}
            {entry.shortcut && (
              <kbd className={styles.keys} dir="ltr">
                {entry.shortcut}
              </kbd>
            )}
          </div>
        ))}
      </div>
      <p role="status" className={shown.length === 0 && english ? styles.nothing : 'spoken'}>
        {typed.trim() === '' ? '' : shown.length === 0 ? t('find.none') : t('find.found', { count: shown.length })}
      </p>
    </dialog>
  );
}

const PAGE = 8;

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    default:
      return undefined;
  }
}
