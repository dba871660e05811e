/** What the painters do with a scene: only what is in view, cheaper from afar, and exactly where the layout says. */
import { beforeAll, describe, expect, test } from 'vitest';
import '../../renderer/fonts.css';
import '../../renderer/theme.css';
import type { Board } from '../../renderer/canvas/board.ts';
import { Camera } from '../../renderer/canvas/camera.ts';
import { NO_MARKS } from '../../renderer/canvas/marks.ts';
import { paintContent } from '../../renderer/canvas/paint/content.ts';
import { paintGround } from '../../renderer/canvas/paint/ground.ts';
import { paintTop } from '../../renderer/canvas/paint/top.ts';
import { readPalette } from '../../renderer/canvas/palette.ts';
import { spansFor } from '../../renderer/find/texts.ts';
import { canvasMeasure, loadFonts } from '../../renderer/fonts.ts';
import { newCurve, newPersona } from '../../shared/document/blank.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { CURVES_MAX } from '../../shared/document/terms.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import { CARD_NAME_TEXT, CARD_PADDING } from '../../shared/layout/metrics.ts';
import type { Box } from '../../shared/layout/scene.ts';
import { largeJourney } from '../bench/large-journey.ts';

beforeAll(loadFonts);

function boardOf(stages: number, momentsPerStage: number, language: Language = 'en'): Board {
  return boardFor({ ...largeJourney({ stages, momentsPerStage }), language });
}

function boardFor(journey: Journey, compared: { from: string; to: string } | null = null): Board {
  const { language } = journey;
  const map = journey.maps[0];
  if (!map) throw new Error('a large journey has a map');
  const translator = translatorFor(language);
  const scene = layoutMap(journey, map, {
    measure: canvasMeasure(),
    translator,
    activeCurve: map.curves[0]?.id ?? null,
    compared,
  });
  const camera = new Camera();
  camera.resize(1280, 800);
  const palette = readPalette(document.documentElement);
  return {
    scene,
    camera,
    palette,
    translator,
    selection: null,
    others: new Set(),
    focused: false,
    typing: null,
    hover: null,
    drag: null,
    marks: NO_MARKS,
    iconOf: () => 'globe',
  };
}

function contextOf(width = 1280, height = 800): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('a canvas has a context');
  return context;
}

/** Paints the content as the layer would, and counts what it asked the context to draw. */
function countDraws(board: Board): number {
  const context = contextOf();
  let draws = 0;
  for (const name of ['fill', 'stroke', 'fillText'] as const) {
    const original = context[name].bind(context) as (...args: unknown[]) => void;
    Reflect.set(context, name, (...args: unknown[]) => {
      draws++;
      original(...args);
    });
  }
  const { x, y, scale } = board.camera;
  context.setTransform(scale, 0, 0, scale, x, y);
  paintGround(context, board);
  paintContent(context, board);
  return draws;
}

describe('painting', () => {
  test('a frame costs what is in view, not what is on the map', () => {
    const small = boardOf(4, 50);
    const large = boardOf(100, 100);
    for (const board of [small, large]) board.camera.set({ x: -1500, y: 0, scale: 1 });
    const ratio = countDraws(large) / countDraws(small);
    expect(ratio).toBeLessThan(1.3);
  });

  test('eight curves, two of them compared, cost what is in view, too', () => {
    const board = (stages: number, momentsPerStage: number) => {
      const journey = largeJourney({ stages, momentsPerStage });
      const map = journey.maps[0];
      if (!map) throw new Error('a large journey has a map');
      while (map.curves.length < CURVES_MAX) map.curves.push(newCurve({ id: `more${map.curves.length}` }));
      map.stages.forEach((stage, s) => {
        stage.moments.forEach((moment, i) => {
          for (const curve of map.curves.slice(2))
            moment.feelings[curve.id] = ((s * 7 + i * 3 + curve.id.length) % 41) / 10 - 2;
        });
      });
      return boardFor(journey, { from: map.curves[0]?.id ?? '', to: map.curves[1]?.id ?? '' });
    };
    const small = board(4, 50);
    const large = board(100, 100);
    for (const one of [small, large]) one.camera.set({ x: -1500, y: 0, scale: 1 });
    expect(countDraws(large) / countDraws(small)).toBeLessThan(1.3);
  });

  test.each(['en', 'fa'] as const)(
    'in %s what a search found stands out: lanes and personas too, and the words on cards',
    (language) => {
      const journey = { ...largeJourney({ stages: 2, momentsPerStage: 3 }), language };
      const persona = newPersona({ id: 'maya', name: 'Maya' });
      journey.personas = [persona];
      const map = journey.maps[0];
      if (!map) throw new Error('a large journey has a map');
      map.personas = [persona.id];
      for (const touchpoint of journey.touchpoints) touchpoint.name = language === 'fa' ? 'صندوق فروشگاه' : 'Shop till';
      const board = boardFor(journey);
      board.camera.set({ x: 0, y: 0, scale: 1 });
      const paint = (marks: Board['marks']) => {
        const context = contextOf(board.scene.width, board.scene.height);
        board.marks = marks;
        const markers: [number, number, number, number][] = [];
        const fillRect = context.fillRect.bind(context);
        context.fillRect = (...box) => {
          // What lies over the words lets them through.
          if (context.globalAlpha < 1) markers.push(box);
          fillRect(...box);
        };
        paintTop(context, board);
        const pixels = (box: Box) =>
          context.getImageData(box.x + 4, box.y + 4, box.width - 8, box.height - 8).data.join();
        return { markers, pixels };
      };
      const { scene } = board;
      const [card] = scene.cards;
      const [first, second] = scene.lanes;
      const [head] = scene.personas;
      if (!card || !first || !second || !head) throw new Error('all of them are laid out');
      const word = language === 'fa' ? 'فروشگاه' : 'till';
      const spansIn = spansFor(word);
      const plain = paint(NO_MARKS);
      const marked = paint({ ...NO_MARKS, found: new Set([first.id, head.id, card.id]), spansIn });
      const nameOf = ({ y, height }: { y: number; height: number }) => ({
        x: language === 'fa' ? scene.width - scene.headWidth : 0,
        y,
        width: scene.headWidth,
        height,
      });
      expect(marked.pixels(nameOf(first))).not.toBe(plain.pixels(nameOf(first)));
      expect(marked.pixels(nameOf(second))).toBe(plain.pixels(nameOf(second)));
      expect(marked.pixels(head)).not.toBe(plain.pixels(head));
      // Of the two words one is gone over, where it stands in its line.
      expect(marked.markers).toHaveLength(1);
      const [x = 0, y = 0, width = 0] = marked.markers[0] ?? [];
      expect(width).toBeCloseTo(canvasMeasure()(word, CARD_NAME_TEXT) + 2, 0);
      expect(y).toBeGreaterThan(card.y);
      expect(y).toBeLessThan(card.y + card.height);
      const start = language === 'fa' ? card.x + card.width - CARD_PADDING : card.x + CARD_PADDING;
      const whole = canvasMeasure()(card.name[0] ?? '', CARD_NAME_TEXT);
      expect(card.name).toHaveLength(1);
      expect(language === 'fa' ? x : x + width).toBeCloseTo(
        language === 'fa' ? start - whole - 1 : start + whole + 1,
        0,
      );
    },
  );

  test('far away a card costs less than near by', () => {
    const board = boardOf(10, 20);
    board.camera.set({ scale: 1 });
    const inView = (scale: number) => {
      board.camera.set({ scale });
      return board.scene.index.touching(board.camera.inView()).length;
    };
    const near = countDraws(board) / inView(1);
    inView(0.12);
    const far = countDraws(board) / inView(0.12);
    expect(far).toBeLessThan(near * 0.75);
  });

  test('every text stays inside the box that the layout gave it, in all four languages', () => {
    for (const language of ['en', 'vi', 'fa', 'ru'] as const) {
      const board = boardOf(3, 6, language);
      const context = contextOf(board.scene.width, board.scene.height);
      const outside: string[] = [];
      const original = context.fillText.bind(context);
      context.fillText = (text: string, x: number, y: number) => {
        const { actualBoundingBoxLeft, actualBoundingBoxRight } = context.measureText(text);
        const left = x - actualBoundingBoxLeft;
        const right = x + actualBoundingBoxRight;
        const lane = board.scene.lanes.find((band) => y >= band.y && y <= band.y + band.height);
        const boxes = [...board.scene.cards, ...board.scene.notes, ...board.scene.owners];
        const box = boxes.find(
          (item) => y >= item.y && y <= item.y + item.height && right > item.x && left < item.x + item.width,
        );
        if (lane?.kind !== 'feelings' && box && (left < box.x - 1 || right > box.x + box.width + 1)) outside.push(text);
        original(text, x, y);
      };
      board.camera.resize(board.scene.width, board.scene.height);
      paintContent(context, board);
      expect(outside).toEqual([]);
    }
  });

  test('the curve is drawn through its points in the colour of the feeling', () => {
    const board = boardOf(2, 6);
    const context = contextOf(board.scene.width, board.scene.height);
    board.camera.resize(board.scene.width, board.scene.height);
    context.fillStyle = board.palette.paper;
    context.fillRect(0, 0, board.scene.width, board.scene.height);
    paintContent(context, board);
    const curve = board.scene.curves.find((item) => item.active);
    const piece = curve?.pieces[2];
    if (!piece) throw new Error('the large journey has a curve');
    const middle = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8;
    const x = Math.round(middle(piece.x0, piece.cx0, piece.cx1, piece.x1));
    const y = Math.round(middle(piece.y0, piece.cy0, piece.cy1, piece.y1));
    const paper = context.getImageData(x, Math.max(0, y - 14), 1, 1).data;
    const line = context.getImageData(x, y, 1, 1).data;
    const distance = Math.abs((paper[0] ?? 0) - (line[0] ?? 0)) + Math.abs((paper[1] ?? 0) - (line[1] ?? 0));
    expect(distance).toBeGreaterThan(60);
  });

  test('the stage heads and lane names stay in sight while the map moves', () => {
    const board = boardOf(6, 10);
    board.camera.set({ x: -2000, y: -300 });
    const context = contextOf();
    const texts: { text: string; x: number; y: number }[] = [];
    const original = context.fillText.bind(context);
    context.fillText = (text: string, x: number, y: number) => {
      const at = context.getTransform().transformPoint({ x, y });
      texts.push({ text, x: at.x, y: at.y });
      original(text, x, y);
    };
    paintTop(context, board);
    const lane = board.scene.lanes.find((band) => band.kind === 'feelings');
    const name = texts.find((item) => item.text === lane?.lines[0]);
    expect(name?.x).toBeGreaterThanOrEqual(0);
    expect(name?.x).toBeLessThan(120);
    const heads = texts.filter((item) => board.scene.stageHeads.some((head) => head.lines.includes(item.text)));
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) {
      expect(head.y).toBeGreaterThan(0);
      expect(head.y).toBeLessThan(60);
    }
  });

  test('the personas move away with the map, the stage heads below them stay', () => {
    const journey = largeJourney({ stages: 6, momentsPerStage: 10 });
    journey.personas.push(newPersona({ id: 'p', name: 'Maya', quote: 'It has to fold' }));
    for (const map of journey.maps) map.personas = ['p'];
    const board = boardFor(journey);
    const { headsTop } = board.scene;
    expect(headsTop).toBeGreaterThan(50);
    const written = (paint: (context: CanvasRenderingContext2D, board: Board) => void, y: number) => {
      board.camera.set({ x: 0, y });
      const context = contextOf();
      const found = new Map<string, number>();
      const original = context.fillText.bind(context);
      context.fillText = (text: string, x: number, at: number) => {
        found.set(text, context.getTransform().transformPoint({ x, y: at }).y);
        original(text, x, at);
      };
      paint(context, board);
      return found;
    };
    expect(written(paintContent, 0).get('Maya')).toBeGreaterThan(0);
    expect(written(paintTop, 0).get('Stage 1')).toBeGreaterThan(headsTop);
    expect(written(paintContent, -300).has('Maya')).toBe(false);
    const stuck = written(paintTop, -300).get('Stage 1');
    expect(stuck).toBeGreaterThan(0);
    expect(stuck).toBeLessThan(50);
  });

  test('dragging five hundred cards or drawing an area over them costs what is in view', () => {
    const costOf = (board: Board) => {
      board.camera.set({ x: -1500, y: 0, scale: 1 });
      const context = contextOf();
      let draws = 0;
      for (const name of ['fill', 'stroke', 'fillText'] as const) {
        const original = context[name].bind(context) as (...args: unknown[]) => void;
        Reflect.set(context, name, (...args: unknown[]) => {
          draws++;
          original(...args);
        });
      }
      paintTop(context, board);
      return draws;
    };
    const dragged = (stages: number, each: number) => {
      const board = boardOf(stages, each);
      const ids = board.scene.cards.slice(0, 500).map((card) => card.id);
      const id = ids[12] ?? '';
      const landing = { stage: '', at: 0, mark: { x: 1600, y: 60, width: 3, height: 80 } };
      board.drag = { drag: 'card', id, several: new Set(ids), copies: false, dx: 40, dy: 30, landing };
      return board;
    };
    const small = dragged(4, 50);
    const large = dragged(50, 40);
    expect(costOf(large) / costOf(small)).toBeLessThan(1.3);
    large.drag = null;
    large.others = new Set(large.scene.cards.map((card) => card.id));
    small.drag = null;
    small.others = new Set(small.scene.cards.map((card) => card.id));
    expect(costOf(large) / costOf(small)).toBeLessThan(1.3);
  });
});
