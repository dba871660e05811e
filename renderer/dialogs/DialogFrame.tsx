/** The frame of every dialog: the browser's own modal dialog, which keeps the focus and gives it back. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import styles from './Dialog.module.css';

interface DialogFrameProps {
  title: string;
  icon?: IconName;
  /** `alert` for what must be answered, `wide` for what is looked through. */
  look?: 'plain' | 'alert' | 'wide';
  children: ReactNode;
  /** Buttons, the most likely one last. */
  actions?: ReactNode;
  /** Escape, and the cross of dialogs that ask nothing. */
  onClose: () => void;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

export function DialogFrame({ title, icon, look = 'plain', children, actions, onClose }: DialogFrameProps) {
  const { t } = useTranslator();
  const titleId = useId();
  const textId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    element.showModal();
    const text = body.current;
    // What scrolls and holds nothing to go to is gone to itself, so that it scrolls by keyboard.
    if (text && text.scrollHeight > text.clientHeight && !text.querySelector(FOCUSABLE)) text.tabIndex = 0;
    // Not the first button, which may be the dangerous one: the likely one, or the heading to read from.
    (element.querySelector<HTMLElement>('[data-likely]') ?? element.querySelector('h2'))?.focus();
    return () => {
      element.close();
      // React takes the element away before the browser could give the focus back.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is heard by the dialog itself.
    <dialog
      ref={dialog}
      role={look === 'alert' ? 'alertdialog' : undefined}
      className={`${styles.dialog} ${styles[look]}`}
      aria-labelledby={titleId}
      aria-describedby={look === 'alert' ? textId : undefined}
      onCancel={(event) => {
        // Closed by whoever asked, so that every way out is an answer.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (look !== 'alert' && event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          {icon && (
            <span className={styles.sign}>
              <Icon name={icon} size={20} />
            </span>
          )}
          <h2 id={titleId} tabIndex={actions ? undefined : -1}>
            {title}
          </h2>
          {!actions && <IconButton icon="x" label={t('dialog.close')} onClick={onClose} />}
        </header>
        <div ref={body} id={textId} className={styles.body}>
          {children}
        </div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
