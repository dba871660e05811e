/** Which catalogue fits a journey that nobody has chosen one for. */
import sevenStages from '../../assets/templates/seven-stages.json' with { type: 'json' };
import type { Journey } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';
import { CATALOGUES, type CatalogueId } from './catalogue.ts';

/** So many stages named as those of the customer lifecycle make a map of it. */
const LIFECYCLE_STAGES = 4;

/**
 * The one of which the journey has the greatest part. One that has nothing of any is told by its stages:
 * a lifecycle is looked at for what is often overlooked, a purchase in retail, all else in general.
 */
export function fittingCatalogue(journey: Journey): CatalogueId {
  const own = new Set(journey.touchpoints.map((touchpoint) => touchpoint.catalogue));
  const names = new Set(journey.touchpoints.map((touchpoint) => searchKey(touchpoint.name)));
  let best: { id: CatalogueId; share: number } | null = null;
  for (const { id, groups } of CATALOGUES) {
    const entries = groups.flatMap((group) => group.entries);
    const met = entries.filter((entry) => own.has(entry.id) || names.has(searchKey(entry.name[journey.language])));
    const share = met.length / entries.length;
    if (share > (best?.share ?? 0)) best = { id, share };
  }
  return best?.id ?? byStages(journey);
}

function byStages(journey: Journey): CatalogueId {
  const stages = journey.maps.flatMap((map) => map.stages);
  const lifecycle = new Set(sevenStages.stages.map((stage) => searchKey(stage.name[journey.language])));
  const known = new Set(stages.map((stage) => searchKey(stage.name)).filter((name) => lifecycle.has(name)));
  if (known.size >= LIFECYCLE_STAGES) return 'overlooked';
  return stages.some((stage) => stage.phase === 'during') ? 'retail' : 'general';
}
