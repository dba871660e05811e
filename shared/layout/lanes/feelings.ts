/** The lane of feelings: every curve that is shown, on one scale, with its marks, and what lies between two of them. */
import { findById } from '../../document/find.ts';
import type { Curve, Journey, JourneyMap } from '../../document/schema.ts';
import type { Translator } from '../../i18n/translate.ts';
import { type ColumnStop, curvePieces, curvePoints } from '../curve.ts';
import { type CurveLook, curveLooks, isOnePersona } from '../curve-looks.ts';
import { layDifference } from '../difference.ts';
import { placeLabels } from '../mark-labels.ts';
import * as m from '../metrics.ts';
import type { CurveLine, Difference, FeelingScale } from '../scene.ts';
import type { Measure } from '../text.ts';
import type { LaneInput } from './lane-input.ts';

/** What a curve is called: its own name, or its persona and time. */
export function curveName(journey: Journey, curve: Curve, translator: Translator): string {
  if (curve.name !== '') return curve.name;
  const persona = findById(journey.personas, curve.persona)?.name;
  const time = translator.t(`curve.time.${curve.time}`);
  return persona ? `${persona} · ${time}` : time;
}

/** As {@link curveName}, without the persona where all curves of the map are of the same. */
export function shortCurveName(journey: Journey, map: JourneyMap, curve: Curve, translator: Translator): string {
  return curveName(journey, isOnePersona(map) ? { ...curve, persona: null } : curve, translator);
}

/** Where a lane of feelings stands and what it shows. Map px. */
export interface FeelingsPlace {
  lane: string;
  y: number;
  height: number;
  /** Of the map, without its end padding. */
  width: number;
  /** Two curves that are compared: they are shown whether they are switched on or not. */
  compared: { from: string; to: string } | null;
  measure: Measure;
}

export interface LaidFeelings {
  scale: FeelingScale;
  curves: CurveLine[];
  difference: Difference | null;
}

export function layFeelings(shared: LaneInput, map: JourneyMap, place: FeelingsPlace): LaidFeelings {
  const unit = (place.height - 2 * m.FEELINGS_PADDING) / 4;
  const scale = { lane: place.lane, zero: Math.round(place.y + place.height / 2), unit };
  const { compared, measure } = place;
  const isCompared = (curve: Curve) => curve.id === compared?.from || curve.id === compared?.to;
  const looks = curveLooks(map);
  const bare = map.curves
    .filter((curve) => curve.shown || isCompared(curve))
    .map((curve) => layCurve(shared, map, curve, scale, looks.get(curve.id) as CurveLook));
  const area = { x: m.HEAD_WIDTH + 2, y: place.y + 2, width: place.width - m.HEAD_WIDTH - 4, height: place.height - 4 };
  // While two are compared, the others keep quiet.
  const spoken = compared ? bare.filter((curve) => curve.id === compared.from || curve.id === compared.to) : bare;
  const labels = placeLabels(spoken, { area, drawn: bare, measure, translator: shared.translator });
  const curves = bare.map((curve) => ({ ...curve, labels: labels.get(curve.id) ?? [] }));
  const from = curves.find((curve) => curve.id === compared?.from);
  const to = curves.find((curve) => curve.id === compared?.to);
  return {
    scale,
    curves,
    difference:
      from && to
        ? layDifference(
            from,
            to,
            spoken.flatMap((curve) => labels.get(curve.id) ?? []),
          )
        : null,
  };
}

function layCurve(
  { journey, momentColumns, columnOf, translator, activeCurve }: LaneInput,
  map: JourneyMap,
  curve: Curve,
  scale: FeelingScale,
  look: CurveLook,
): CurveLine {
  const stops: ColumnStop[] = momentColumns.map(({ moment, column }) => {
    const value = moment.feelings[curve.id] ?? null;
    const x = column.x + column.width / 2;
    const y = scale.zero - (value ?? 0) * scale.unit;
    return { moment: moment.id, column: columnOf.get(moment.id) as number, value, x, y };
  });
  return {
    id: curve.id,
    lane: scale.lane,
    name: curveName(journey, curve, translator),
    shortName: shortCurveName(journey, map, curve, translator),
    active: curve.id === activeCurve,
    ...look,
    dash: curve.dash,
    labels: [],
    pieces: curvePieces(stops),
    points: curvePoints(stops),
  };
}
