/**
 * Quick capture: a field at the foot of the canvas to type sticky notes into, one after the other, without the mouse.
 * It says where the next one goes; the canvas marks the place.
 */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { findById, locateMoment } from '../../shared/document/find.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { momentName } from '../canvas/describe.ts';
import { setMarks, type WritePlace } from '../canvas/marks.ts';
import { runCommand } from '../commands/run.ts';
import { focusMap } from '../frame/focus-map.ts';
import { type Editor, journeyOf, mapIn, mapOf, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator, workspace } from '../state/workspace.ts';
import { anchored } from '../ui/anchored.ts';
import { IconButton } from '../ui/Button.tsx';
import { directionOf } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OptionList, optionId } from '../ui/OptionList.tsx';
import styles from './CaptureBar.module.css';
import { completionsFor } from './completions.ts';
import { along, beginAt, downLanes, goOn, settled } from './places.ts';
import { writeAt } from './writing.ts';

/** What is typed here, by the lane's kind. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  stage: 'capture.nameStage',
  touchpoints: 'capture.nameTouchpoint',
  feelings: 'clipboard.unreadable',
};

interface Where {
  lane: string;
  /** What it goes under, after or into. */
  spot: string;
}

/** In words, where the next one goes. */
function whereIs(editor: Editor, at: WritePlace, { t }: Translator): Where {
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const stage = findById(map.stages, at.stage);
  const stageName = stage?.name || t('outline.unnamed');
  if (at.lane === null) {
    return { lane: t('capture.newStage'), spot: stage ? t('capture.afterStage', { stage: stageName }) : '' };
  }
  const lane = findById(map.lanes, at.lane);
  const name = lane ? laneName(lane, translatorFor(journey.language)) : '';
  const moment = at.moment === null ? undefined : locateMoment(map, at.moment);
  const card = moment ? momentName(journey, map, moment.moment.id) || t('outline.unnamed') : '';
  if (lane?.kind === 'touchpoints') {
    return {
      lane: name,
      spot: moment ? t('capture.afterCard', { stage: stageName, card }) : t('capture.firstCard', { stage: stageName }),
    };
  }
  return { lane: name, spot: moment ? `${stageName} › ${card}` : t('capture.wholeStage', { stage: stageName }) };
}

export function CaptureBar() {
  const words = useTranslator();
  const { t, direction } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const [place, setPlace] = useState(() => beginAt(mapOf(editor), editor.getState().selection));
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [wrong, setWrong] = useState(false);
  const [made, setMade] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const { anchor, popup } = anchored(id);

  const at = settled(map, place);
  const where = whereIs(editor, at, words);
  const kind = findById(map.lanes, at.lane)?.kind;
  const options = kind === 'touchpoints' ? completionsFor(journey, text) : [];
  const atKey = JSON.stringify(at);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is what it says
  useEffect(() => setMarks({ target: at }), [atKey]);
  useEffect(() => () => setMarks({ target: null }), []);
  useLayoutEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, on opening
  useEffect(() => editor.getState().say(t('capture.opened', { where: `${where.lane}, ${where.spot}` })), []);

  const close = () => {
    workspace().setState({ bar: null });
    focusMap();
  };
  const move = (to: WritePlace | null) => {
    if (!to) return;
    setPlace(to);
    const next = whereIs(editor, to, words);
    editor.getState().say([next.lane, next.spot].filter(Boolean).join(', '));
  };
  /** Writes what is typed. Gives where one stands then; null when it cannot stand there. */
  const write = (written = text): WritePlace | null => {
    if (written.trim() === '') return at;
    const next = writeAt(editor, at, written);
    if (!next) {
      setWrong(true);
      editor.getState().say(t('clipboard.unreadable'));
      return null;
    }
    setText('');
    setActive(-1);
    setMade(made + 1);
    setPlace(next);
    return next;
  };
  const enter = () => {
    const chosen = options[active];
    const written = chosen?.value ?? text;
    if (written.trim() === '') {
      move(goOn(map, at));
      return;
    }
    const next = write(written);
    if (!next) return;
    const said = t('capture.written', { text: written.trim() });
    const onward = whereIs(editor, next, words);
    const moved = JSON.stringify(next) !== atKey;
    editor.getState().say(moved ? `${said} ${onward.lane}, ${onward.spot}` : said);
  };

  const pressed = (event: KeyboardEvent) => {
    // Enter and Tab that end a composed Vietnamese or Persian word belong to the input method.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.altKey && key.startsWith('Arrow')) {
      handled();
      const next = write();
      if (!next) return;
      if (key === 'ArrowUp' || key === 'ArrowDown') move(downLanes(mapOf(editor), next, key === 'ArrowDown' ? 1 : -1));
      else move(along(mapOf(editor), next, (key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1));
      return;
    }
    switch (key) {
      case 'Tab': {
        handled();
        const next = write();
        if (next) move(downLanes(mapOf(editor), next, shiftKey ? -1 : 1));
        break;
      }
      case 'Enter':
        handled();
        if (ctrl) {
          const next = write();
          if (next) move(along(mapOf(editor), next, shiftKey ? -1 : 1));
        } else enter();
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        if (options.length === 0) return;
        handled();
        // The list may hang above the field; the keys follow its order all the same.
        setActive(
          ((active < 0 && key === 'ArrowUp' ? 0 : active) + (key === 'ArrowDown' ? 1 : -1) + options.length) %
            options.length,
        );
        break;
      case 'Escape':
        handled();
        if (active >= 0) setActive(-1);
        else close();
        break;
      case 'z':
      case 'Z':
        if (!ctrl || text !== '') return;
        handled();
        runCommand(shiftKey ? 'edit.redo' : 'edit.undo');
        break;
      default:
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands over the map and is no part of a form's group.
    <div className={styles.bar} role="group" aria-label={t('command.map.capture')}>
      <div className={styles.where} id={`${id}-where`}>
        <Icon name={kind === 'touchpoints' ? 'square-plus' : at.lane === null ? 'columns-3' : 'notebook-pen'} />
        <span className={styles.lane} dir="auto" lang={journey.language}>
          {where.lane}
        </span>
        <span className={styles.spot} dir="auto" lang={journey.language}>
          {where.spot}
        </span>
        {made > 0 && <span className={styles.made}>{t('capture.made', { count: made })}</span>}
        <IconButton icon="x" label={t('dialog.close')} shortcut="Esc" onClick={close} />
      </div>
      <div className={styles.line}>
        <input
          ref={field}
          type="text"
          role="combobox"
          className={styles.input}
          style={anchor}
          aria-label={t('capture.field')}
          aria-describedby={`${id}-where ${id}-keys`}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? id : undefined}
          aria-activedescendant={options.length > 0 ? optionId(id, active) : undefined}
          aria-invalid={wrong}
          autoComplete="off"
          dir={directionOf(text)}
          lang={journey.language}
          placeholder={t(PLACEHOLDERS[at.lane === null ? 'stage' : (kind ?? 'notes')] ?? 'capture.field')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(-1);
            setWrong(false);
          }}
          onKeyDown={pressed}
        />
        {options.length > 0 && (
          <OptionList
            id={id}
            label={t('capture.known')}
            options={options}
            active={active}
            selected={null}
            onPick={(option) => {
              write(option.value);
              field.current?.focus();
            }}
            onActive={setActive}
            style={popup}
          />
        )}
      </div>
      <p id={`${id}-keys`} className={styles.keys}>
        <Key cap="Enter">{t(text.trim() === '' ? 'capture.key.onward' : 'capture.key.write')}</Key>
        <Key cap="Tab">{t('capture.key.down')}</Key>
        <Key cap="Shift+Tab">{t('capture.key.up')}</Key>
        <Key cap="Ctrl+Enter">{t('capture.key.next')}</Key>
        <Key cap="Esc">{t('capture.key.end')}</Key>
      </p>
    </div>
  );
}

function Key({ cap, children }: { cap: string; children: string }) {
  return (
    <span className={styles.hint}>
      <kbd dir="ltr">{cap}</kbd> {children}
    </span>
  );
}
