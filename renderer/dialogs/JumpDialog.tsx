/** The stages of the map as a short list: type to find one, Enter goes there. */
import { type KeyboardEvent, useId, useState } from 'react';
import { searchKey } from '../../shared/i18n/translate.ts';
import { goToStage, stageInSight } from '../frame/stages.ts';
import { journeyOf, mapOf } from '../state/editor.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import styles from './JumpDialog.module.css';

export function JumpDialog({ onClose }: { onClose: () => void }) {
  const { t, number } = useTranslator();
  const editor = useWorkspace((state) => state.document?.editor);
  const list = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(() => (editor ? stageInSight(editor) : 0));
  if (!editor) return null;
  const wanted = searchKey(text.trim());
  const stages = mapOf(editor).stages.map((stage, index) => ({ stage, index }));
  const { language } = journeyOf(editor);
  const found = stages.filter(
    ({ stage, index }) => searchKey(stage.name).includes(wanted) || String(index + 1) === wanted,
  );
  const at = Math.min(active, found.length - 1);

  const pick = (index: number) => {
    const choice = found[index];
    onClose();
    // The dialog gives the focus back first.
    if (choice) requestAnimationFrame(() => goToStage(editor, choice.stage));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = steps[event.key];
    if (event.key === 'Enter') pick(at);
    else if (to !== undefined && found.length > 0) setActive((to + found.length) % found.length);
    else return;
    event.preventDefault();
  };

  return (
    <DialogFrame icon="signpost" title={t('jump.title')} onClose={onClose}>
      <input
        data-likely
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={t('jump.find')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        dir={text === '' ? undefined : 'auto'}
        placeholder={t('jump.find')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={pressed}
      />
      {found.length === 0 && <p className={styles.none}>{t('jump.none')}</p>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field that has the focus. */}
      <div
        id={list}
        role="listbox"
        aria-label={t('jump.title')}
        tabIndex={-1}
        className={styles.list}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
          if (option) pick(Number(option.dataset.index));
        }}
      >
        {found.map(({ stage, index }, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one.
          <div
            key={stage.id}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === at}
            data-index={place}
            className={styles.stage}
            ref={place === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerMove={() => setActive(place)}
          >
            <span className={styles.number} data-colour={stage.colour}>
              {number(index + 1)}
            </span>
            <span className={styles.name} dir="auto" lang={language}>
              {stage.name || t('jump.unnamed')}
            </span>
            <span className={styles.count}>{t('count.touchpoints', { count: stage.moments.length })}</span>
            <span className={styles.go}>
              <Icon name="arrow-right" size={14} />
            </span>
          </div>
        ))}
      </div>
    </DialogFrame>
  );
}
