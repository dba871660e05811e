/** A template as one more map of a journey that is there: its touchpoints join the journey's own. */
import { journeyFromTemplate, type Template } from '../catalogue/templates.ts';
import type { Journey, JourneyMap, Touchpoint } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';

/**
 * The template's map in the journey's language, and the touchpoints that it needs and the journey has not.
 * A touchpoint of the same catalogue entry or of the same name is the same one.
 */
export function mapFromTemplate(
  journey: Journey,
  from: { template: Template; name: string; newId: () => string },
): { map: JourneyMap; touchpoints: Touchpoint[] } {
  const { template, newId } = from;
  const model = journeyFromTemplate({ template, language: journey.language, newId });
  const [made] = model.maps;
  if (!made) throw new Error('a template makes a map');
  const byEntry = new Map(journey.touchpoints.map((item) => [item.catalogue, item.id]));
  const byName = new Map(journey.touchpoints.map((item) => [searchKey(item.name), item.id]));
  const known = new Map<string, string>();
  const touchpoints: Touchpoint[] = [];
  for (const touchpoint of model.touchpoints) {
    const { catalogue, id, name } = touchpoint;
    const same = (catalogue === null ? undefined : byEntry.get(catalogue)) ?? byName.get(searchKey(name));
    if (same !== undefined) known.set(id, same);
    else touchpoints.push(touchpoint);
  }
  const stages = made.stages.map((stage) => ({
    ...stage,
    moments: stage.moments.map((moment) => ({
      ...moment,
      touchpoint: known.get(moment.touchpoint) ?? moment.touchpoint,
    })),
  }));
  return { map: { ...made, name: from.name, stages }, touchpoints };
}
