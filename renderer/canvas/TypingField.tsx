/** Typing in place: a text field that stands exactly over the text it changes, in the same font, width and lines. */
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import { noteTextTop } from '../../shared/layout/lanes/notes.ts';
import * as m from '../../shared/layout/metrics.ts';
import type { Scene } from '../../shared/layout/scene.ts';
import { FONT_FAMILY } from '../../shared/layout/text.ts';
import { cancelTyping, finishTyping, typedText, typeText } from '../state/actions.ts';
import { mapIn, type Typing, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import type { Camera } from './camera.ts';
import { stickyStart, stickyTop } from './hit.ts';
import styles from './MapCanvas.module.css';
import { typeOn } from './typing-on.ts';

interface Stand {
  /** Map px, before the camera. */
  x: number;
  y: number;
  width: number;
  style: m.TextStyle;
  lines: number;
  /** Stage heads and lane names stay while the map moves. */
  sticky: 'top' | 'start' | null;
  onColour: boolean;
}

function standOf(scene: Scene, typing: Typing): Stand | null {
  switch (typing.what) {
    case 'stage': {
      const head = findById(scene.stageHeads, typing.id);
      if (!head) return null;
      const y = head.y + (head.height - head.lines.length * m.STAGE_TEXT.lineHeight) / 2;
      return {
        x: head.x + 10,
        y,
        width: head.width - 20,
        style: m.STAGE_TEXT,
        lines: head.lines.length,
        sticky: 'top',
        onColour: true,
      };
    }
    case 'lane': {
      const lane = findById(scene.lanes, typing.id);
      if (!lane) return null;
      return {
        x: 10,
        y: lane.y + m.LANE_PADDING,
        width: m.HEAD_WIDTH - 24,
        style: m.LANE_TEXT,
        lines: lane.lines.length,
        sticky: 'start',
        onColour: false,
      };
    }
    case 'note': {
      const note = findById(scene.notes, typing.id);
      if (!note) return null;
      return {
        x: note.x + m.NOTE_PADDING,
        y: noteTextTop(note),
        width: note.width - 2 * m.NOTE_PADDING,
        style: m.NOTE_TEXT,
        lines: note.lines.length,
        sticky: null,
        onColour: false,
      };
    }
    case 'touchpoint': {
      const card = findById(scene.cards, typing.moment);
      if (!card) return null;
      const y = card.y + m.CARD_PADDING + m.CARD_ICON + m.CARD_ICON_GAP;
      return {
        x: card.x + m.CARD_PADDING,
        y,
        width: card.width - 2 * m.CARD_PADDING,
        style: m.CARD_NAME_TEXT,
        lines: card.name.length,
        sticky: null,
        onColour: false,
      };
    }
  }
}

const SEVERAL_LINES = /\S[^\S\r\n]*[\r\n]\s*\S/;

export function TypingField({
  scene,
  typing,
  camera,
  onDone,
}: {
  scene: Scene;
  typing: Typing;
  camera: Camera;
  onDone: () => void;
}) {
  const editor = useEditorStore();
  const words = useTranslator();
  const journey = useEditor((state) => state.history.journey);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => typedText(journey, mapIn(editor.getState()), editor));
  const stand = standOf(scene, typing);

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  // The field follows the camera by itself; React only knows what is typed.
  useLayoutEffect(() => {
    const follow = () => {
      const element = field.current;
      const at = standOf(scene, typing);
      if (!element || !at) return;
      const x =
        at.sticky === 'start' ? stickyStart(scene, camera) + at.x * camera.scale : camera.x + at.x * camera.scale;
      const y = at.sticky === 'top' ? stickyTop(scene, camera) + at.y * camera.scale : camera.y + at.y * camera.scale;
      element.style.transform = `translate(${x}px, ${y}px) scale(${camera.scale})`;
    };
    follow();
    return camera.subscribe(follow);
  });

  if (!stand) return null;

  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter that ends a composed Vietnamese or Persian word belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancelTyping(editor);
      onDone();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      if (!typeOn(editor, scene, event.shiftKey ? -1 : 1)) onDone();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      finishTyping(editor);
      onDone();
    }
  };

  const style: CSSProperties = {
    width: stand.width,
    height: stand.lines * stand.style.lineHeight,
    fontFamily: FONT_FAMILY,
    fontSize: stand.style.size,
    fontWeight: stand.style.weight,
    lineHeight: `${stand.style.lineHeight}px`,
    direction: scene.direction,
    textAlign: scene.direction === 'rtl' ? 'right' : 'left',
  };

  return (
    <textarea
      ref={field}
      className={styles.typing}
      data-typing={typing.what}
      data-on-colour={stand.onColour}
      style={style}
      dir={scene.direction}
      lang={journey.language}
      aria-label={words.t('canvas.typing')}
      value={text}
      spellCheck={false}
      onChange={(event) => {
        const next = typing.what === 'note' ? event.target.value : event.target.value.replace(/\s*[\r\n]+\s*/g, ' ');
        setText(next);
        typeText(editor, next);
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (typing.what !== 'touchpoint' || !typing.fresh || !SEVERAL_LINES.test(text)) return;
        event.preventDefault();
        void import('./paste-cards.ts').then(({ pasteCards }) => {
          pasteCards(editor, text, words);
          onDone();
        });
      }}
      onBlur={() => finishTyping(editor)}
      onKeyDown={keyDown}
    />
  );
}
