/** Templates: the field's stage models, each the beginning of a new journey. */
import beforeDuringAfter from '../../assets/templates/before-during-after.json' with { type: 'json' };
import blank from '../../assets/templates/blank.json' with { type: 'json' };
import dayInALife from '../../assets/templates/day-in-a-life.json' with { type: 'json' };
import fourStagesService from '../../assets/templates/four-stages-service.json' with { type: 'json' };
import fourStepsRetail from '../../assets/templates/four-steps-retail.json' with { type: 'json' };
import problemToHelp from '../../assets/templates/problem-to-help.json' with { type: 'json' };
import sevenStages from '../../assets/templates/seven-stages.json' with { type: 'json' };
import { newJourney, newMoment, newStage, newTouchpoint } from '../document/blank.ts';
import type { Channel, Control, Journey, Language, Phase } from '../document/schema.ts';
import { LANGUAGES } from '../document/terms.ts';
import { matcher } from '../i18n/matching.ts';
import type { Wording } from './catalogue.ts';
import type { TemplateIcon } from './icons.ts';

export const TEMPLATE_IDS = [
  'before-during-after',
  'four-steps-retail',
  'four-stages-service',
  'seven-stages',
  'day-in-a-life',
  'problem-to-help',
  'blank',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

export interface TemplateMoment {
  touchpoint: Wording;
  catalogue: string | null;
  channel: Channel;
  control: Control;
  phase: Phase;
  device: Wording;
  /** Time of day in the language's digits. */
  time?: Wording;
  action: Wording;
}

export interface TemplateStage {
  name: Wording;
  phase: Phase | null;
  /** A palette place, "stage-1" … "stage-5". */
  colour: string;
  moments?: readonly TemplateMoment[];
}

export interface Template {
  id: TemplateId;
  icon: TemplateIcon;
  name: Wording;
  description: Wording;
  /** What a new journey is called, where the template's own name would say nothing. */
  title?: Wording;
  stages: readonly TemplateStage[];
}

/** In the order they are offered. */
export const TEMPLATES: readonly Template[] = [
  beforeDuringAfter as Template,
  fourStepsRetail as Template,
  fourStagesService as Template,
  sevenStages as Template,
  dayInALife as Template,
  problemToHelp as Template,
  blank as Template,
];

/** Templates with every word of the query in their name, description or stages, in any of the four languages. */
export function searchTemplates(query: string): Template[] {
  const fits = matcher(query);
  const said = ({ name, description, stages }: Template, language: Language) =>
    [name, description, ...stages.map((stage) => stage.name)].map((wording) => wording[language]).join(' ');
  return TEMPLATES.filter((template) => LANGUAGES.some((language) => fits(said(template, language))));
}

/** The template of that name as typed on a command line; undefined when there is none. */
export function templateById(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

/**
 * A new journey with one map, all its words in one language: the template's stages and, where it brings a worked
 * example, its moments; standard lanes; one curve for today. `newId` gives a fresh id at every call.
 */
export function journeyFromTemplate(from: {
  template: Template;
  language: Language;
  title?: string;
  newId: () => string;
}): Journey {
  const { template, language, newId } = from;
  const ownName = (template.title ?? template.name)[language];
  const journey = newJourney({ id: newId(), title: from.title || ownName, language, newId });
  const stages = template.stages.map((model) => {
    const stage = newStage({ id: newId(), name: model.name[language], phase: model.phase, colour: model.colour });
    for (const met of model.moments ?? []) {
      const touchpoint = newTouchpoint({
        id: newId(),
        name: met.touchpoint[language],
        channel: met.channel,
        device: met.device[language],
        control: met.control,
        phase: met.phase,
        catalogue: met.catalogue,
      });
      journey.touchpoints.push(touchpoint);
      stage.moments.push(
        newMoment({
          id: newId(),
          touchpoint: touchpoint.id,
          ...(met.time && { time: met.time[language] }),
          action: met.action[language],
        }),
      );
    }
    return stage;
  });
  return { ...journey, maps: journey.maps.map((map) => ({ ...map, stages })) };
}
