/** The map before a room: full screen, stage after stage, by key, clicker or finger. Feelings can be bent as on the map. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { layDeck, slideOfStage } from '../../shared/present/deck.ts';
import { SLIDE_HEIGHT, type Slide } from '../../shared/present/slide.ts';
import { commandOf } from '../commands/registry.ts';
import { situation } from '../commands/run.ts';
import { canvasMeasure } from '../fonts.ts';
import { focusBack } from '../frame/presenting.ts';
import { stageInSight } from '../frame/stages.ts';
import { mapIn, mapOf, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator, useWorkspace, workspace } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ChartView } from './ChartView.tsx';
import { type Wish, wishOf } from './keys.ts';
import styles from './Present.module.css';
import { followPointer } from './pointer.ts';
import { SlideParts } from './SlideParts.tsx';

/** A key held longer than this was held, not pressed: ms. */
const HELD = 400;

export function Present() {
  const editor = useEditorStore();
  const words = useTranslator();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const curveId = useEditor((state) => state.curveId);
  const host = useWorkspace((state) => state.host);
  const from = useWorkspace((state) => state.presenting);
  const translator = translatorFor(journey.language);
  const [measure] = useState(() => canvasMeasure());
  const [size, setSize] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const deck = useMemo(
    () => layDeck(journey, map, { measure, translator, activeCurve: curveId, aspect: size.width / size.height }),
    [journey, map, measure, translator, curveId, size],
  );
  const [at, setAt] = useState(() =>
    from === 'here' ? slideOfStage(deck, mapOf(editor).stages[stageInSight(editor)]?.id) : 0,
  );
  const [black, setBlack] = useState(false);
  const [laser, setLaser] = useState(false);
  const screen = useRef<HTMLElement>(null);
  const dot = useRef<HTMLDivElement>(null);
  const laserSince = useRef(0);
  const last = deck.slides.length - 1;
  const index = Math.min(at, last);
  const slide = deck.slides[index] as Slide;

  const leave = useCallback(() => workspace().setState({ presenting: null }), []);
  const go = (to: number) => {
    setBlack(false);
    const next = Math.max(0, Math.min(last, to));
    if (next !== index) setAt(next);
  };
  const turnBlack = () => {
    setBlack(!black);
    editor.getState().say(black ? announced() : words.t('present.isBlack'));
  };
  const announced = () =>
    words.t('present.at', { index: index + 1, of: last + 1, title: slide.title || words.t('jump.unnamed') });

  const fulfil = (wish: Wish) => {
    switch (wish) {
      case 'on':
        return black ? setBlack(false) : go(index + 1);
      case 'back':
        return black ? setBlack(false) : go(index - 1);
      case 'first':
        return go(0);
      case 'last':
        return go(last);
      case 'black':
        return turnBlack();
      case 'laser':
        return setLaser(!laser);
      case 'leave':
        return leave();
      case 'undo':
      case 'redo':
      case 'save': {
        const command = commandOf(wish === 'save' ? 'file.save' : `edit.${wish}`);
        if (command.when(situation())) void command.run();
      }
    }
  };
  const fulfilNow = useRef(fulfil);
  fulfilNow.current = fulfil;

  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const down = (event: KeyboardEvent) => {
      // A question about the file comes first, also before a room.
      if (event.isComposing || workspace().getState().dialog) return;
      const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
      const wish = onButton ? null : wishOf(event, deck.direction);
      if (event.key !== 'Tab' && !onButton && !isBend(event)) event.stopPropagation();
      if (event.key === 'F5') event.preventDefault();
      if (!wish) return;
      event.preventDefault();
      if (wish === 'laser' || wish === 'black') {
        if (event.repeat) return;
        laserSince.current = event.timeStamp;
      }
      fulfilNow.current(wish);
    };
    const up = (event: KeyboardEvent) => {
      if (event.code === 'KeyL' && event.timeStamp - laserSince.current > HELD) setLaser(false);
    };
    window.addEventListener('keydown', down, { signal, capture: true });
    window.addEventListener('keyup', up, { signal, capture: true });
    return () => listeners.abort();
  }, [deck.direction]);

  // Fills the screen, and gives both the screen and the focus back.
  useEffect(() => {
    let filled = false;
    const changed = () => {
      if (document.fullscreenElement) filled = true;
      // A browser keeps Escape for itself while a page fills the screen.
      else if (filled) leave();
    };
    document.addEventListener('fullscreenchange', changed);
    screen.current?.focus();
    void host.fillScreen(true);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      void host.fillScreen(false);
      focusBack();
    };
  }, [host, leave]);

  useLayoutEffect(() => {
    const element = screen.current;
    if (!element || !dot.current) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    const stop = followPointer(element, dot.current);
    return () => {
      observer.disconnect();
      stop();
    };
  }, []);

  const title = announced();
  useEffect(() => editor.getState().say(title), [editor, title]);

  const curve = slide.chart && (
    <ChartView
      chart={slide.chart}
      direction={deck.direction}
      translator={translator}
      measure={measure}
      label={(name) => words.t('present.feeling', { name })}
      unset={words.t('present.unset')}
      say={(name, value) =>
        editor
          .getState()
          .say(
            value === null
              ? words.t('say.feelingNone', { name })
              : words.t('say.feeling', { name, value: words.feeling(value) }),
          )
      }
    />
  );
  const unit = Math.min(size.width / deck.width, size.height / SLIDE_HEIGHT);
  const onward = deck.direction === 'rtl' ? 'left' : 'right';
  return (
    <section
      ref={screen}
      className={styles.screen}
      role="dialog"
      aria-modal="true"
      aria-label={words.t('command.view.present')}
      tabIndex={-1}
      data-laser={laser}
      style={{ '--u': `${unit}px` } as React.CSSProperties}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a slide is no fieldset. */}
      <div
        key={slide.key}
        className={styles.slide}
        role="group"
        aria-roledescription={words.t('present.slide')}
        aria-label={title}
      >
        <div className="spoken" lang={journey.language} dir={deck.direction}>
          {slide.parts.map((part, place) =>
            part.part === 'text' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of a slide in their order.
              <p key={place}>{part.lines.join(' ')}</p>
            ) : null,
          )}
        </div>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: its words are beside it, its points have names of their own. */}
        <svg
          viewBox={`0 0 ${deck.width} ${SLIDE_HEIGHT}`}
          className={styles.drawing}
          lang={journey.language}
          data-kind={slide.kind}
        >
          {slide.chart?.still && curve}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
          <g aria-hidden="true">
            <SlideParts parts={slide.parts} journey={journey} direction={deck.direction} />
          </g>
          {slide.chart && !slide.chart.still && curve}
        </svg>
      </div>
      {(['left', 'right'] as const).map((side) => {
        const by = side === onward ? 1 : -1;
        const possible = by > 0 ? index < last : index > 0;
        return (
          possible && (
            // biome-ignore lint/a11y/noStaticElementInteractions: for fingers; keys and the buttons below do the same.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
            <div key={side} className={styles.edge} data-side={side} onClick={() => go(index + by)}>
              <span className={styles.edgeSign} data-side={side}>
                <Icon name="chevron-right" size={40} />
              </span>
            </div>
          )
        );
      })}
      <div className={styles.controls} role="toolbar" aria-label={words.t('present.controls')} dir={words.direction}>
        <IconButton
          icon="chevron-left"
          size={32}
          label={words.t('present.back')}
          disabled={index === 0}
          onClick={() => go(index - 1)}
        />
        <span className={styles.count} aria-hidden="true">
          {words.t('present.count', { index: index + 1, of: last + 1 })}
        </span>
        <IconButton
          icon="chevron-right"
          size={32}
          label={words.t('present.on')}
          disabled={index === last}
          onClick={() => go(index + 1)}
        />
        <IconButton
          icon="mouse-pointer-click"
          size={30}
          label={words.t('present.laser')}
          shortcut="L"
          pressed={laser}
          onClick={() => setLaser(!laser)}
        />
        <IconButton
          icon="monitor-off"
          size={30}
          label={words.t('present.black')}
          shortcut="B"
          pressed={black}
          onClick={turnBlack}
        />
        <IconButton icon="x" size={32} label={words.t('present.leave')} shortcut="Esc" onClick={leave} />
      </div>
      {black && (
        // biome-ignore lint/a11y/noStaticElementInteractions: any key brings the slide back, too.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        <div className={styles.black} onClick={() => setBlack(false)} />
      )}
      <div ref={dot} className={styles.laser} aria-hidden="true" />
    </section>
  );
}

/** The keys that bend the point which has the focus. */
function isBend(event: KeyboardEvent): boolean {
  return (
    ['ArrowUp', 'ArrowDown', 'Delete', 'Backspace'].includes(event.key) &&
    event.target instanceof Element &&
    event.target.matches('[role=slider]')
  );
}
