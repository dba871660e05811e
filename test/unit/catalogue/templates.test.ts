import { describe, expect, it } from 'vitest';
import { entryById } from '../../../shared/catalogue/catalogue.ts';
import { TEMPLATE_ICONS } from '../../../shared/catalogue/icons.ts';
import {
  journeyFromTemplate,
  searchTemplates,
  TEMPLATE_IDS,
  TEMPLATES,
  type Template,
  templateById,
} from '../../../shared/catalogue/templates.ts';
import { momentsOf } from '../../../shared/document/find.ts';
import { openJourney } from '../../../shared/document/open.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';

function counter(): () => string {
  let next = 0;
  return () => `id-${++next}`;
}

function template(id: (typeof TEMPLATE_IDS)[number]): Template {
  return templateById(id) as Template;
}

const cases = TEMPLATES.flatMap((model) => LANGUAGES.map((language) => ({ id: model.id, language, model })));

describe('the templates', () => {
  it('are every stage model of the field, the simplest first and the blank one last', () => {
    expect(TEMPLATES.map(({ id }) => id)).toEqual(TEMPLATE_IDS);
    expect(TEMPLATES.map(({ id, stages }) => [id, stages.length])).toEqual([
      ['before-during-after', 3],
      ['four-steps-retail', 4],
      ['four-stages-service', 4],
      ['seven-stages', 7],
      ['day-in-a-life', 4],
      ['problem-to-help', 5],
      ['blank', 1],
    ]);
  });

  it('are found by what they say, in any language, whatever the case and accents', () => {
    const ids = (query: string) => searchTemplates(query).map(({ id }) => id);
    expect(ids('')).toEqual(TEMPLATE_IDS);
    expect(ids('LIFECYCLE')).toEqual(['seven-stages']);
    expect(ids('bon buoc ban le')).toEqual(['four-steps-retail']);
    expect(ids('چهار گام خرده فروشي')).toEqual(['four-steps-retail']);
    expect(ids('осведомленность')).toEqual(['four-stages-service', 'seven-stages']);
    expect(ids('zebra')).toEqual([]);
  });

  it('are found by name, and only by that', () => {
    expect(templateById('seven-stages')?.id).toBe('seven-stages');
    expect(templateById('Seven')).toBeUndefined();
  });

  it.each(cases)('$id speaks $language throughout', ({ model, language }) => {
    expect(TEMPLATE_ICONS).toContain(model.icon);
    const words = [
      model.name,
      model.description,
      ...model.stages.flatMap((stage) => [
        stage.name,
        ...(stage.moments ?? []).flatMap((moment) => [moment.touchpoint, moment.device, moment.action]),
      ]),
    ].map((wording) => wording[language]);
    for (const word of words) {
      expect(word).not.toBe('');
      if (language === 'fa') expect(word).toMatch(/^[\p{scx=Arabic}\u200c\s:؛،۰-۹]+\.?$/u);
      if (language === 'ru') expect(word).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it('name only catalogue entries that exist', () => {
    for (const model of TEMPLATES) {
      for (const stage of model.stages) {
        for (const { catalogue } of stage.moments ?? []) {
          if (catalogue !== null) expect(entryById(catalogue), catalogue).toBeDefined();
        }
      }
    }
  });
});

describe('a journey from a template', () => {
  it.each(cases)('$id in $language opens again with nothing to repair', ({ model, language }) => {
    const journey = journeyFromTemplate({ template: model, language, newId: counter() });
    expect(openJourney(JSON.stringify(journey))).toEqual({ ok: true, journey, report: [] });
    expect(journey.language).toBe(language);
    expect(journey.maps).toHaveLength(1);
    const [map] = journey.maps;
    expect(map?.stages.map(({ name }) => name)).toEqual(model.stages.map(({ name }) => name[language]));
    expect(map?.curves.map(({ time }) => time)).toEqual(['today']);
    expect(map?.lanes.map(({ kind }) => kind)).toContain('touchpoints');
    const known = new Set(journey.touchpoints.map(({ id }) => id));
    if (map) expect(momentsOf(map).every(({ touchpoint }) => known.has(touchpoint))).toBe(true);
  });

  it('gives every part an id of its own', () => {
    let asked = 0;
    const journey = journeyFromTemplate({
      template: template('day-in-a-life'),
      language: 'en',
      newId: () => `id-${++asked}`,
    });
    const ids = [...JSON.stringify(journey).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(asked);
  });

  it('is called as asked, else by the template', () => {
    const from = { template: template('before-during-after'), language: 'vi', newId: counter() } as const;
    expect(journeyFromTemplate({ ...from, title: 'Quán của tôi' }).title).toBe('Quán của tôi');
    expect(journeyFromTemplate(from).title).toBe('Trước, trong và sau khi mua');
    expect(journeyFromTemplate({ ...from, template: template('blank') }).title).toBe('Bản đồ hành trình mới');
  });

  it('tells the day with the weather app, with its times in the language’s digits', () => {
    const journey = journeyFromTemplate({ template: template('day-in-a-life'), language: 'fa', newId: counter() });
    const moments = journey.maps.flatMap(momentsOf);
    expect(moments.map(({ time }) => time)).toEqual(['۸:۰۰', '۱۱:۳۰', '۱۹:۳۰', '۱۹:۳۵', '۲۳:۰۰']);
    expect(journey.touchpoints.map(({ device }) => device)).toEqual(['موبایل', 'لپ‌تاپ', 'موبایل', 'موبایل', 'موبایل']);
  });

  it('follows a problem to the service desk', () => {
    const journey = journeyFromTemplate({ template: template('problem-to-help'), language: 'en', newId: counter() });
    expect(journey.maps[0]?.stages.map(({ moments }) => moments.length)).toEqual([1, 2, 1, 1, 1]);
    expect(journey.touchpoints.filter(({ control }) => control === 'indirect').map(({ name }) => name)).toEqual([
      'Reviews on the site',
    ]);
  });

  it('leaves the template as it was', () => {
    const before = JSON.stringify(TEMPLATES);
    const journey = journeyFromTemplate({ template: template('problem-to-help'), language: 'ru', newId: counter() });
    for (const stage of journey.maps[0]?.stages ?? []) stage.moments.length = 0;
    expect(JSON.stringify(TEMPLATES)).toBe(before);
  });
});
