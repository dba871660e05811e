/**
 * The curve of a slide. Its points are taken by pointer or by up and down, and what the room agrees on is an ordinary
 * edit of the map. While a point is dragged only this one drawing of a few dozen elements is rendered again.
 */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { roundFeeling } from '../../shared/document/feeling.ts';
import { FEELING_MAX, FEELING_MIN, FEELING_STEP } from '../../shared/document/terms.ts';
import type { Direction, Translator } from '../../shared/i18n/translate.ts';
import type { CurvePiece } from '../../shared/layout/scene.ts';
import type { Measure } from '../../shared/layout/text.ts';
import { bentChart, feelingAt, type Pill, pillsOf } from '../../shared/present/chart.ts';
import { LABEL } from '../../shared/present/sheet.ts';
import type { Chart, ChartLine, ChartPoint } from '../../shared/present/slide.ts';
import { bendFeeling, setFeeling } from '../state/actions.ts';
import { useEditorStore } from '../state/editor.ts';
import { feelingColour, lineColour } from './colours.ts';
import styles from './Present.module.css';
import { SlideText } from './SlideText.tsx';

const DASHES = { solid: undefined, dashed: '18 14', dotted: '3 12' } as const;
const RADIUS = 13;
/** Half the size of what a finger can take, in slide px. */
const REACH = 46;

/** A star in the ring of a moment of truth, round 0. */
const STAR = `M${[...Array(10).keys()]
  .map((i) => {
    const radius = i % 2 === 0 ? 10 : 4.2;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
  })
  .join('L')}Z`;

interface ChartViewProps {
  chart: Chart;
  direction: Direction;
  /** Speaks the map's language. */
  translator: Translator;
  measure: Measure;
  /** Says what was done, in the language of the program. */
  say: (name: string, value: number | null) => void;
  label: (name: string) => string;
  unset: string;
}

interface Bend {
  moment: string;
  value: number;
}

export function ChartView({ chart: settled, direction, translator, measure, say, label, unset }: ChartViewProps) {
  const editor = useEditorStore();
  const id = useId();
  const drawing = useRef<SVGGElement>(null);
  const [bend, setBend] = useState<Bend | null>(null);
  const chart = bend ? bentChart(settled, bend.moment, bend.value) : settled;
  const active = chart.lines.find((line) => line.active);

  const set = (point: ChartPoint, value: number | null) => {
    if (!active) return;
    setFeeling(editor, point.moment, active.id, value);
    say(point.name, value);
  };
  const valueUnder = (event: PointerEvent) => {
    const matrix = drawing.current?.getScreenCTM();
    if (!matrix) return null;
    const { y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const value = feelingAt(settled, y);
    return roundFeeling(event.shiftKey ? Math.round(value) : value);
  };
  const pressed = (event: KeyboardEvent, point: ChartPoint) => {
    if (!active) return;
    const lift = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (lift !== 0) {
      bendFeeling(editor, point.moment, active.id, event.shiftKey ? lift : lift * FEELING_STEP);
      const moments = editor
        .getState()
        .history.journey.maps.flatMap((map) => map.stages.flatMap((stage) => stage.moments));
      say(point.name, moments.find((moment) => moment.id === point.moment)?.feelings[active.id] ?? null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (point.value !== null) set(point, null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const top = chart.zero - 2 * chart.unit;
  const bottom = chart.zero + 2 * chart.unit;
  const { box } = chart;
  const fade = 60 / box.width;
  const rtl = direction === 'rtl';
  const fadesAtLeft = rtl ? chart.goesOn.after : chart.goesOn.before;
  const fadesAtRight = rtl ? chart.goesOn.before : chart.goesOn.after;
  return (
    <g ref={drawing} data-chart="">
      <defs>
        <linearGradient id={`${id}feelings`} gradientUnits="userSpaceOnUse" x1={0} x2={0} y1={top} y2={bottom}>
          {['p2', 'p1', '0', 'n1', 'n2'].map((step, index) => (
            <stop key={step} offset={index / 4} style={{ stopColor: `var(--feeling-${step})` }} />
          ))}
        </linearGradient>
        <linearGradient id={`${id}fade`}>
          <stop offset={0} stopColor="#fff" stopOpacity={fadesAtLeft ? 0 : 1} />
          <stop offset={fade} stopColor="#fff" />
          <stop offset={1 - fade} stopColor="#fff" />
          <stop offset={1} stopColor="#fff" stopOpacity={fadesAtRight ? 0 : 1} />
        </linearGradient>
        <mask
          id={`${id}seen`}
          maskUnits="userSpaceOnUse"
          x={box.x}
          y={box.y - 60}
          width={box.width}
          height={box.height + 120}
        >
          <rect x={box.x} y={box.y - 60} width={box.width} height={box.height + 120} fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      {!chart.still && <Scale chart={chart} direction={direction} translator={translator} />}
      <g mask={`url(#${id}seen)`}>
        {active && (
          <path
            d={areaOf(chart, active)}
            className={styles.area}
            data-still={chart.still}
            fill={`url(#${id}feelings)`}
          />
        )}
        {chart.lines
          .filter((line) => !line.active && !chart.still)
          .map((line) => (
            <path
              key={line.id}
              d={pathOf(inSight(chart, line))}
              className={styles.quietLine}
              strokeDasharray={DASHES[line.dash === 'solid' ? 'dashed' : line.dash]}
              style={{ stroke: lineColour(line.colour) }}
            />
          ))}
        {active && (
          <path
            d={pathOf(inSight(chart, active))}
            className={styles.activeLine}
            data-still={chart.still}
            stroke={`url(#${id}feelings)`}
            strokeDasharray={DASHES[active.dash]}
          />
        )}
      </g>
      {!chart.still &&
        pillsOf(chart, translator, measure).map((pill) => (
          <PillView key={pill.moment} pill={pill} direction={direction} />
        ))}
      {!chart.still &&
        active &&
        chart.points.map((point) => (
          <g
            key={point.moment}
            role="slider"
            tabIndex={0}
            aria-label={label(point.name)}
            aria-orientation="vertical"
            aria-valuemin={FEELING_MIN}
            aria-valuemax={FEELING_MAX}
            aria-valuenow={point.value ?? 0}
            aria-valuetext={point.value === null ? unset : translator.feeling(point.value)}
            className={styles.point}
            data-moment={point.moment}
            onKeyDown={(event) => pressed(event, point)}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              event.currentTarget.focus();
              event.preventDefault();
              setBend(point.value === null ? null : { moment: point.moment, value: point.value });
            }}
            onPointerMove={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              const value = valueUnder(event);
              if (value !== null) setBend({ moment: point.moment, value });
            }}
            onPointerUp={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              event.currentTarget.releasePointerCapture(event.pointerId);
              const before = settled.points.find((each) => each.moment === point.moment)?.value;
              if (bend && bend.value !== before) set(point, bend.value);
              setBend(null);
            }}
            onLostPointerCapture={() => setBend(null)}
          >
            <rect
              x={point.x - REACH}
              y={top - 40}
              width={2 * REACH}
              height={bottom - top + 80}
              fill="transparent"
              pointerEvents={point.value === null ? 'all' : 'none'}
            />
            <circle cx={point.x} cy={yOf(chart, point)} r={REACH} fill="transparent" pointerEvents="all" />
            <circle cx={point.x} cy={yOf(chart, point)} r={RADIUS + 9} className={styles.ring} />
            <circle
              cx={point.x}
              cy={yOf(chart, point)}
              r={point.marks.length > 0 ? RADIUS + 2 : RADIUS}
              className={styles.dot}
              data-unset={point.value === null}
              style={{ stroke: point.value === null ? 'var(--muted)' : feelingColour(point.value) }}
            />
            {chart.names && point.momentOfTruth && (
              <path d={STAR} className={styles.star} transform={`translate(${point.x} ${yOf(chart, point)})`} />
            )}
          </g>
        ))}
    </g>
  );
}

function Scale({ chart, direction, translator }: { chart: Chart; direction: Direction; translator: Translator }) {
  const { box, axis } = chart;
  return [2, 1, 0, -1, -2].map((value) => {
    const y = chart.zero - value * chart.unit;
    return (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
      <g key={value} aria-hidden="true">
        <line x1={box.x} x2={box.x + box.width} y1={y} y2={y} className={styles.scaleLine} data-zero={value === 0} />
        <SlideText
          lines={[translator.feeling(value)]}
          x={axis}
          y={y - LABEL.lineHeight / 2}
          style={LABEL}
          anchor="middle"
          fill="var(--muted)"
          direction={direction}
        />
      </g>
    );
  });
}

function PillView({ pill, direction }: { pill: Pill; direction: Direction }) {
  const colour = feelingColour(pill.value);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true" className={styles.pill}>
      <rect
        x={pill.x}
        y={pill.y}
        width={pill.width}
        height={pill.height}
        rx={Math.min(20, pill.height / 2)}
        style={{ fill: 'var(--surface)', stroke: colour }}
        strokeWidth={pill.loud ? 4 : 2}
      />
      <SlideText
        lines={pill.lines}
        x={pill.x + pill.width / 2}
        y={pill.y + 5}
        style={LABEL}
        anchor="middle"
        fill="var(--ink)"
        direction={direction}
      />
    </g>
  );
}

function yOf(chart: Chart, point: ChartPoint): number {
  return chart.zero - (point.value ?? 0) * chart.unit;
}

/** The pieces that are on the slide, and those that lead off it. */
function inSight({ box }: Chart, line: ChartLine): readonly CurvePiece[] {
  return line.pieces.filter(
    (piece) => Math.max(piece.x0, piece.x1) >= box.x && Math.min(piece.x0, piece.x1) <= box.x + box.width,
  );
}

function pathOf(pieces: readonly CurvePiece[]): string {
  let before: CurvePiece | undefined;
  return pieces
    .map((piece) => {
      const joins = before !== undefined && before.x1 === piece.x0 && before.y1 === piece.y0;
      before = piece;
      const curve = `C${piece.cx0} ${piece.cy0} ${piece.cx1} ${piece.cy1} ${piece.x1} ${piece.y1}`;
      return joins ? curve : `M${piece.x0} ${piece.y0}${curve}`;
    })
    .join('');
}

function areaOf(chart: Chart, line: ChartLine): string {
  return inSight(chart, line)
    .map(
      (piece) =>
        `M${piece.x0} ${chart.zero}L${piece.x0} ${piece.y0}C${piece.cx0} ${piece.cy0} ${piece.cx1} ${piece.cy1} ${piece.x1} ${piece.y1}L${piece.x1} ${chart.zero}Z`,
    )
    .join('');
}
