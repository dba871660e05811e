/** What is different beside stages, moments and notes: the map's own facts, its lanes and its curves, each in a phrase. */
import type { Comparison, Fact } from '../../shared/compare/comparison.ts';
import type { Curve, Journey, Lane } from '../../shared/document/schema.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { laneName } from '../../shared/layout/layout.ts';

const FACT_NAMES: Readonly<Record<Fact, (t: Translator['t']) => string>> = {
  map: (t) => t('maps.name'),
  scenario: (t) => t('field.scenario'),
  persona: (t) => t('inspector.personas'),
};

export function otherChanges(comparison: Comparison, { t, list }: Translator): string[] {
  const { before, after, facts, lanes, curves } = comparison;
  const phrases: string[] = [];
  if (facts.length > 0) phrases.push(t('compare.facts', { facts: list(facts.map((fact) => FACT_NAMES[fact](t))) }));
  const named = <T>(
    items: readonly { before: T | null; after: T | null; renamed: boolean }[],
    name: (item: T, journey: Journey) => string,
  ) => {
    const only = (side: 'before' | 'after') =>
      items.flatMap((item) => {
        const there = item[side];
        return there !== null && item[side === 'before' ? 'after' : 'before'] === null
          ? [name(there, comparison[side].journey)]
          : [];
      });
    return {
      added: list(only('after')),
      removed: list(only('before')),
      renamed: list(
        items.flatMap((item) =>
          item.renamed && item.before !== null && item.after !== null
            ? [
                t('compare.fromTo', {
                  from: name(item.before, before.journey),
                  to: name(item.after, after.journey),
                }),
              ]
            : [],
        ),
      ),
    };
  };
  // The names of a map are in its own language.
  const laneIn = (lane: Lane, { language }: Journey) => laneName(lane, translatorFor(language));
  const curveIn = (curve: Curve, journey: Journey) => curveName(journey, curve, translatorFor(journey.language));
  const ofLanes = named(lanes, laneIn);
  const ofCurves = named(curves, curveIn);
  if (ofLanes.added) phrases.push(t('compare.lane.added', { names: ofLanes.added }));
  if (ofLanes.removed) phrases.push(t('compare.lane.removed', { names: ofLanes.removed }));
  if (ofLanes.renamed) phrases.push(t('compare.lane.renamed', { names: ofLanes.renamed }));
  if (ofCurves.added) phrases.push(t('compare.curve.added', { names: ofCurves.added }));
  if (ofCurves.removed) phrases.push(t('compare.curve.removed', { names: ofCurves.removed }));
  if (ofCurves.renamed) phrases.push(t('compare.curve.renamed', { names: ofCurves.renamed }));
  return phrases;
}
