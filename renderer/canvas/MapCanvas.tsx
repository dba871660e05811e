/**
 * The canvas: three Konva layers that painters fill from the scene.
 * React renders it when the document changes; the camera, hovering and dragging redraw without React.
 */
import type Konva from 'konva';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { asksForMenu, offer } from '../context/offer.ts';
import { canvasMeasure } from '../fonts.ts';
import { watchTheme } from '../frame/theme.ts';
import { type Editor, mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { iconOf } from '../ui/icons.ts';
import { installArrivals } from './arrivals.ts';
import { besideSelection } from './beside.ts';
import type { Board } from './board.ts';
import type { Context } from './brush.ts';
import { Camera } from './camera.ts';
import { coveredFoot } from './covered.ts';
import { saySelected } from './describe.ts';
import { installGestures } from './gestures.ts';
import { bandHeight } from './hit.ts';
import { pressKey } from './keyboard.ts';
import styles from './MapCanvas.module.css';
import { NO_MARKS, useMarks } from './marks.ts';
import { paintContent } from './paint/content.ts';
import { paintGround } from './paint/ground.ts';
import { paintTop, selectedBox } from './paint/top.ts';
import { readPalette } from './palette.ts';
import { onPictures } from './pictures.ts';
import { TypingField } from './TypingField.tsx';
import { mountView } from './view.ts';

/** Where each journey was looked at, so that another view and back leaves the map where it was. */
const cameras = new WeakMap<Editor, Camera>();

function cameraOf(editor: Editor): Camera {
  let camera = cameras.get(editor);
  if (!camera) {
    camera = new Camera();
    cameras.set(editor, camera);
  }
  return camera;
}

function idsOf(selections: readonly Selection[]): ReadonlySet<string> {
  return new Set(selections.flatMap((selection) => ('id' in selection ? selection.id : [])));
}

export function MapCanvas() {
  const editor = useEditorStore();
  const words = useTranslator();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const curveId = useEditor((state) => state.curveId);
  const compared = useEditor((state) => state.compared);
  const selection = useEditor((state) => state.selection);
  const others = useEditor((state) => state.others);
  const typing = useEditor((state) => state.typing);
  const translator = translatorFor(journey.language);
  const scene = useMemo(
    () => layoutMap(journey, map, { measure: canvasMeasure(), translator, activeCurve: curveId, compared }),
    [journey, map, translator, curveId, compared],
  );

  const element = useRef<HTMLDivElement>(null);
  const layers = useRef<Konva.Layer[]>([]);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const latestWords = useRef(words);
  latestWords.current = words;

  const touchpoints = useRef(new Map<string, (typeof journey.touchpoints)[number]>());
  touchpoints.current = useMemo(
    () => new Map(journey.touchpoints.map((item) => [item.id, item])),
    [journey.touchpoints],
  );

  // The board lives as long as the canvas (one document); what it holds is brought up to date below.
  const [board] = useState<Board>(() => ({
    scene,
    camera: cameraOf(editor),
    palette: readPalette(document.documentElement),
    translator,
    selection: null,
    others: new Set(),
    focused: false,
    typing: null,
    hover: null,
    drag: null,
    marks: NO_MARKS,
    iconOf: (id) => {
      const touchpoint = touchpoints.current.get(id);
      return touchpoint ? iconOf(touchpoint) : 'circle-dot';
    },
  }));

  const redraw = useCallback((which: 'all' | 'top' = 'all') => {
    for (const layer of which === 'top' ? layers.current.slice(-1) : layers.current) layer.batchDraw();
  }, []);

  // Brings the board up to date with the document.
  useLayoutEffect(() => {
    Object.assign(board, { scene, translator, selection, others: idsOf(others), typing });
    board.camera.lookAt({ width: scene.width, height: scene.height, rtl: scene.direction === 'rtl' });
    redraw();
  }, [board, scene, translator, selection, others, typing, redraw]);

  useLayoutEffect(() => {
    const host = element.current;
    if (!host) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = host;
      if (width === 0 || height === 0) return;
      const first = board.camera.width === 0;
      board.camera.resize(width, height);
      if (first) board.camera.begin();
      setSize({ width, height });
    });
    observer.observe(host);
    return () => observer.disconnect();
  }, [board]);

  // Another map, or the map turned round: begin at its start.
  const begun = useRef('');
  useEffect(() => {
    const now = `${scene.map} ${scene.direction}`;
    if (begun.current !== '' && begun.current !== now) board.camera.begin();
    begun.current = now;
  }, [board, scene]);

  const moveLayers = useCallback(() => {
    const [ground, content, top] = layers.current;
    const { x, y, scale } = board.camera;
    for (const layer of [ground, content]) layer?.setAttrs({ x, y, scaleX: scale, scaleY: scale });
    for (const layer of [ground, content, top]) layer?.batchDraw();
  }, [board]);

  // The layers appear with the first measured size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size means new pixels to fill
  useLayoutEffect(moveLayers, [moveLayers, size]);

  useEffect(() => {
    const host = element.current;
    if (!host) return;
    const context = {
      board,
      editor,
      words: () => latestWords.current,
      redraw,
      offer: (at: { x: number; y: number }, held: boolean) => offer({ ...at, back: host }, held),
    };
    const stops = [
      board.camera.subscribe(moveLayers),
      installGestures(host, context),
      installArrivals(host, context),
      soon(async () => (await import('../pictures/arrivals.ts')).installPictures(host, context)),
      onPictures(() => redraw()),
      mountView(board, host),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [board, editor, moveLayers, redraw]);

  /** Brings the selection into view, clear of the heads; `always` also when part of it can be seen. */
  const reveal = useCallback(
    (always: boolean) => {
      const { scene: now, camera } = board;
      const selected = editor.getState().selection;
      const box = selectedBox(board, selected);
      if (!box || camera.width === 0) return;
      const head = now.headWidth * camera.scale + 12;
      const rtl = now.direction === 'rtl';
      // Stage heads stay at the top by themselves, lane heads at the start.
      const middle = camera.toMap(camera.width / 2, camera.height / 2);
      const target =
        selected?.kind === 'stage'
          ? { ...box, y: middle.y, height: 0 }
          : selected?.kind === 'lane'
            ? { ...box, x: middle.x, width: 0 }
            : box;
      const clear = {
        left: rtl ? 12 : head,
        right: rtl ? head : 12,
        top: bandHeight(now) * camera.scale + 8,
        bottom: 12,
      };
      if (always || !camera.shows(target, clear)) camera.reveal(target, clear);
      const foot = element.current ? coveredFoot(element.current, camera, target) : 0;
      if (foot > 0) camera.reveal(target, { ...clear, bottom: foot + 12 });
    },
    [board, editor],
  );

  // What was selected or made elsewhere (library, outline, a command) comes into view; what is typed in, wholly.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board holds the scene that they are shown on
  useEffect(
    () => reveal(typing !== null || selection?.kind === 'lane'),
    [reveal, selection, typing, scene, size === null],
  );

  useEffect(() => {
    const read = () => {
      board.palette = readPalette(document.documentElement);
      redraw();
    };
    read();
    return watchTheme(read);
  }, [board, redraw]);

  useMarks(board, redraw, scene);

  const shape = (paint: (context: Context, board: Board) => void) => (context: Konva.Context) =>
    paint(context._context as Context, board);

  return (
    <div
      ref={element}
      className={styles.canvas}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes keys
      tabIndex={0}
      aria-label={words.t('canvas.label')}
      aria-describedby="canvas-help"
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        board.focused = event.currentTarget.matches(':focus-visible');
        if (board.focused) saySelected(editor, words);
        redraw();
      }}
      onBlur={() => {
        board.focused = false;
        redraw();
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (asksForMenu(event)) {
          event.preventDefault();
          offer({ ...besideSelection(board, event.currentTarget), back: event.currentTarget });
          return;
        }
        if (!pressKey(event.nativeEvent, editor, board, words)) return;
        event.preventDefault();
        event.stopPropagation();
        board.focused = true;
        reveal(true);
        redraw();
      }}
    >
      <p id="canvas-help" hidden>
        {words.t('canvas.help')}
      </p>
      {size && (
        <div className={styles.stage} aria-hidden="true">
          <Stage width={size.width} height={size.height} listening={false}>
            {[paintGround, paintContent, paintTop].map((paint, i) => (
              <Layer
                key={paint.name}
                listening={false}
                ref={(layer) => {
                  if (layer) layers.current[i] = layer;
                }}
              >
                <Shape sceneFunc={shape(paint)} listening={false} perfectDrawEnabled={false} />
              </Layer>
            ))}
          </Stage>
        </div>
      )}
      {typing && (
        <TypingField
          key={JSON.stringify(typing)}
          scene={scene}
          typing={typing}
          camera={board.camera}
          onDone={() => element.current?.focus({ preventScroll: true })}
        />
      )}
      {map.stages.length === 0 && <p className={styles.empty}>{words.t('canvas.empty')}</p>}
    </div>
  );
}

/** Installs what is fetched; stopping before it came keeps it from being installed at all. */
function soon(install: () => Promise<() => void>): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  void install().then((installed) => {
    if (stopped) installed();
    else stop = installed;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
