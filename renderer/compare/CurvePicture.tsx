/** Both emotion curves in one picture: over each moment how it felt, how it feels, and the way between. */
import { useMemo, useState } from 'react';
import type { Comparison, CurvePair } from '../../shared/compare/comparison.ts';
import { meanFeelings } from '../../shared/compare/counts.ts';
import type { StageRows } from '../../shared/compare/rows.ts';
import { FEELING_MAX, FEELING_MIN } from '../../shared/document/terms.ts';
import { directionOf, translatorFor } from '../../shared/i18n/translate.ts';
import { type CurveStop, curvePieces } from '../../shared/layout/curve.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { useTranslator } from '../state/workspace.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './CurvePicture.module.css';

/** px of the drawing, which is scaled to the room there is. */
const LEAST_STEP = 44;
const MOST_STEP = 110;
/** What a window of the least size has room for. */
const ROOM = 1080;
/** With more columns than this there are lines alone, on this much room. */
const DENSE = 400;
const DENSE_ROOM = 12_000;
const UNIT = 40;
const TOP = 30;
const EDGE = 44;
const HEIGHT = TOP + UNIT * (FEELING_MAX - FEELING_MIN) + 20;

export function CurvePicture({ comparison, stages }: { comparison: Comparison; stages: readonly StageRows[] }) {
  const { t } = useTranslator();
  const curves = comparison.curves.filter((curve) => curve.before && curve.after);
  const [chosen, setChosen] = useState<string | null>(null);
  const curve = curves.find(({ after }) => after?.id === chosen) ?? curves[0];
  if (!curve?.before || !curve.after) return null;
  const { journey } = comparison.after;
  const name = (pair: CurvePair) => (pair.after ? curveName(journey, pair.after, translatorFor(journey.language)) : '');
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{curves.length > 1 ? t('compare.curvesTitle') : name(curve)}</h3>
        {curves.length > 1 && (
          <Segmented
            label={t('compare.curvesTitle')}
            options={curves.map((pair) => ({ value: pair.after?.id ?? '', label: name(pair), lang: journey.language }))}
            value={curve.after.id}
            onChange={setChosen}
          />
        )}
        <Legend comparison={comparison} curve={curve} />
      </div>
      <Drawing comparison={comparison} stages={stages} curve={curve} />
    </div>
  );
}

function Legend({ comparison, curve }: { comparison: Comparison; curve: CurvePair }) {
  const { t, feeling } = useTranslator();
  const mean = meanFeelings(comparison, curve);
  const words = (side: 'before' | 'after') => {
    const value = mean[side];
    const what = t(`compare.${side}`);
    return value === null ? what : t('compare.mean', { what, value: feeling(value) });
  };
  return (
    <p className={styles.legend}>
      <span data-side="before">
        <svg width="30" height="12" aria-hidden="true">
          <path d="M1 6H29" className={styles.before} />
          <circle cx="15" cy="6" r="4" className={styles.hollow} />
        </svg>
        {words('before')}
      </span>
      <span data-side="after">
        <svg width="30" height="12" aria-hidden="true">
          <path d="M1 6H29" className={styles.after} />
          <circle cx="15" cy="6" r="4" className={styles.full} />
        </svg>
        {words('after')}
      </span>
    </p>
  );
}

interface Stop extends CurveStop {
  row: number;
}

function Drawing({
  comparison,
  stages,
  curve,
}: {
  comparison: Comparison;
  stages: readonly StageRows[];
  curve: CurvePair;
}) {
  const { t, feeling } = useTranslator();
  const { language } = comparison.after.journey;
  const rtl = directionOf(language) === 'rtl';
  const rows = useMemo(() => stages.flatMap((stage) => stage.rows), [stages]);
  const columns = Math.max(1, rows.length);
  const dense = columns > DENSE;
  const step = dense
    ? Math.max(1, DENSE_ROOM / columns)
    : Math.max(LEAST_STEP, Math.min(MOST_STEP, Math.floor(ROOM / columns)));
  const width = EDGE * 2 + columns * step;
  const x = (row: number) => {
    const along = EDGE + (row + 0.5) * step;
    return rtl ? width - along : along;
  };
  const y = (value: number) => TOP + (FEELING_MAX - value) * UNIT;
  const stops = (side: 'before' | 'after'): Stop[] =>
    rows.flatMap(({ pair, sides }, row) => {
      const standing = pair[side];
      if (!standing || (sides !== 'both' && sides !== side)) return [];
      const value = standing.moment.feelings[curve[side]?.id ?? ''] ?? null;
      return [{ moment: standing.moment.id, row, x: x(row), y: y(value ?? 0), value }];
    });
  const before = stops('before');
  const after = stops('after');
  const path = (side: readonly Stop[]) =>
    curvePieces(rtl ? side.toReversed() : side)
      .map((p) => `M${p.x0} ${p.y0}C${p.cx0} ${p.cy0} ${p.cx1} ${p.cy1} ${p.x1} ${p.y1}`)
      .join('');
  let from = 0;
  const bands = stages.map(({ pair, rows: own }) => {
    const band = { pair, from, to: from + own.length };
    from = band.to;
    return band;
  });
  const mean = meanFeelings(comparison, curve);
  const said = (value: number | null) => (value === null ? t('inspector.feelingNone') : feeling(value));
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be scrolled by keyboard as well
      tabIndex={0}
      aria-label={t('compare.curvesTitle')}
      dir={rtl ? 'rtl' : 'ltr'}
    >
      <svg
        className={styles.drawing}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('compare.picture', { before: said(mean.before), after: said(mean.after) })}
        lang={language}
      >
        {bands.map(({ pair, from: first, to }, index) => {
          if (to === first) return null;
          const [one, other] = [x(first - 0.5), x(to - 0.5)];
          const stage = pair.after ?? pair.before;
          return (
            <g key={`${pair.before?.id} ${pair.after?.id}`}>
              {index % 2 === 1 && (
                <rect
                  x={Math.min(one, other)}
                  y={0}
                  width={Math.abs(one - other)}
                  height={HEIGHT}
                  className={styles.band}
                />
              )}
              <text
                x={(one + other) / 2}
                y={16}
                textAnchor="middle"
                direction={rtl ? 'rtl' : 'ltr'}
                className={styles.stage}
              >
                {shorten(stage?.name ?? '', (to - first) * step)}
              </text>
            </g>
          );
        })}
        {[2, 1, 0, -1, -2].map((value) => (
          <g key={value}>
            <path d={`M${EDGE} ${y(value)}H${width - EDGE}`} className={value === 0 ? styles.zero : styles.grid} />
            <text
              x={rtl ? width - 10 : 10}
              y={y(value) + 4}
              textAnchor="start"
              direction={rtl ? 'rtl' : 'ltr'}
              className={styles.figure}
            >
              {feeling(value)}
            </text>
          </g>
        ))}
        <path d={path(before)} className={styles.before} />
        <path d={path(after)} className={styles.after} />
        {rows.map(({ pair, sides }, row) => {
          const felt = pair.felt.find((each) => each.curve === curve);
          if (dense || sides !== 'both' || !felt?.by || felt.before === null || felt.after === null) return null;
          return (
            <g key={pair.after?.moment.id} className={felt.by > 0 ? styles.better : styles.worse}>
              <path d={`M${x(row)} ${y(felt.before)}V${y(felt.after)}`} />
              <path
                d={
                  felt.by > 0
                    ? `M${x(row) - 5} ${y(felt.after) + 13}l5 -7l5 7z`
                    : `M${x(row) - 5} ${y(felt.after) - 13}l5 7l5 -7z`
                }
              />
            </g>
          );
        })}
        {before.map(
          ({ moment, x: at, y: height, value }) =>
            !dense && value !== null && <circle key={moment} cx={at} cy={height} r={4.5} className={styles.hollow} />,
        )}
        {after.map(
          ({ moment, x: at, y: height, value }) =>
            !dense && value !== null && <circle key={moment} cx={at} cy={height} r={4.5} className={styles.full} />,
        )}
      </svg>
    </section>
  );
}

/** A stage's name in the room over its columns; about 7 px a letter. */
function shorten(name: string, room: number): string {
  const most = Math.floor(room / 7);
  return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
