/** The lane of feelings: every curve that is shown, on one scale. */
import { findById } from '../../document/find.ts';
import type { Curve, Journey } from '../../document/schema.ts';
import type { Translator } from '../../i18n/translate.ts';
import { type CurveStop, curvePieces, peakEnd } from '../curve.ts';
import type { CurveLine, FeelingScale } from '../scene.ts';
import type { LaneInput } from './lane-input.ts';

/** What a curve is called: its own name, or its persona and time. */
export function curveName(journey: Journey, curve: Curve, translator: Translator): string {
  if (curve.name !== '') return curve.name;
  const persona = findById(journey.personas, curve.persona)?.name;
  const time = translator.t(`curve.time.${curve.time}`);
  return persona ? `${persona} · ${time}` : time;
}

export function layCurve(
  { journey, momentColumns, translator, activeCurve }: LaneInput,
  curve: Curve,
  scale: FeelingScale,
): CurveLine {
  const stops: CurveStop[] = momentColumns.map(({ moment, column }) => {
    const value = moment.feelings[curve.id] ?? null;
    return { moment: moment.id, value, x: column.x + column.width / 2, y: scale.zero - (value ?? 0) * scale.unit };
  });
  const marks = peakEnd(stops.map((stop) => stop.value));
  return {
    id: curve.id,
    lane: scale.lane,
    name: curveName(journey, curve, translator),
    active: curve.id === activeCurve,
    colour: curve.colour,
    dash: curve.dash,
    pieces: curvePieces(stops),
    points: stops.flatMap((stop, i) =>
      stop.value === null
        ? []
        : [{ moment: stop.moment, x: stop.x, y: stop.y, value: stop.value, marks: marks[i] ?? [] }],
    ),
  };
}
