import * as lucide from 'lucide';
import { describe, expect, it } from 'vitest';
import {
  addFromCatalogue,
  CATALOGUE_IDS,
  CATALOGUES,
  type CatalogueEntry,
  catalogueName,
  ENTRIES,
  entryById,
  GROUP_IDS,
  groupName,
  missedEntries,
  searchCatalogue,
  type Wording,
} from '../../../shared/catalogue/catalogue.ts';
import { touchpointIcon } from '../../../shared/catalogue/facts.ts';
import { fittingCatalogue } from '../../../shared/catalogue/fitting.ts';
import { hintFor } from '../../../shared/catalogue/hints.ts';
import { CATALOGUE_ICONS, CHANNEL_ICONS, TEMPLATE_ICONS } from '../../../shared/catalogue/icons.ts';
import { journeyFromTemplate, TEMPLATES } from '../../../shared/catalogue/templates.ts';
import { newMoment, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { CHANNELS, CONTROLS, LANGUAGES, PHASES } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';

const PERSIAN = /^[\p{scx=Arabic}\u200c\s\d().,:؛،؟«»-]+$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

function counter(): () => string {
  let next = 0;
  return () => `id-${++next}`;
}

function entry(id: string): CatalogueEntry {
  const found = entryById(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

describe('the catalogues', () => {
  it('hold as many entries as the field lists', () => {
    const counts = Object.fromEntries(
      CATALOGUES.map(({ id, groups }) => [id, groups.map((group) => [group.id, group.entries.length])]),
    );
    expect(counts).toEqual({
      retail: [
        ['before', 12],
        ['during', 7],
        ['after', 11],
      ],
      general: [
        ['before', 5],
        ['during', 5],
        ['after', 5],
        ['service', 5],
      ],
      overlooked: [
        ['awareness', 3],
        ['consideration', 3],
        ['purchase', 3],
        ['retention', 3],
        ['advocacy', 3],
        ['support', 3],
        ['upsell', 3],
      ],
    });
  });

  it('describe every entry once and list every entry they describe', () => {
    const ids = ENTRIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const listed = CATALOGUES.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
    expect(new Set(listed)).toEqual(new Set(ids));
    for (const language of LANGUAGES) {
      const names = ENTRIES.map(({ name }) => name[language]);
      expect(new Set(names).size, language).toBe(names.length);
    }
  });

  it('share what two of them name alike, and nothing within one', () => {
    const places = (id: string) =>
      CATALOGUES.filter(({ groups }) => groups.some(({ entries }) => entries.some((item) => item.id === id)));
    expect(places('word-of-mouth').map(({ id }) => id)).toEqual(['retail', 'overlooked']);
    expect(places('online-shop').map(({ id }) => id)).toEqual(['retail', 'general']);
    for (const { groups } of CATALOGUES) {
      const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(ENTRIES.map((item) => [item.id, item] as const))('%s is whole in four languages', (_, item) => {
    expect(PHASES).toContain(item.phase);
    expect(CHANNELS).toContain(item.channel);
    expect(CONTROLS).toContain(item.control);
    expect(CATALOGUE_ICONS).toContain(item.icon);
    const hint = Object.fromEntries(
      LANGUAGES.map((language) => [language, hintFor(item.id, language) ?? '']),
    ) as Wording;
    for (const words of [item.name, hint]) {
      expect(Object.keys(words).sort()).toEqual([...LANGUAGES].sort());
      for (const language of LANGUAGES) {
        expect(words[language]).toBe(words[language].trim());
        expect(words[language]).toBe(words[language].normalize('NFC'));
      }
      expect(words.vi).not.toBe(words.en);
      expect(words.fa).toMatch(PERSIAN);
      expect(words.fa).not.toMatch(/[يك]/);
      expect(words.ru).toMatch(CYRILLIC);
    }
  });

  it('give a hint with each entry, a short sentence and never the same', () => {
    for (const language of LANGUAGES) {
      const hints = ENTRIES.map(({ id }) => hintFor(id, language) ?? '');
      expect(new Set(hints).size).toBe(ENTRIES.length);
      for (const hint of hints) {
        expect(hint).toMatch(/^\p{L}.*[.»]$/u);
        expect(hint.length, hint).toBeLessThan(140);
      }
    }
    expect(hintFor('from a later version', 'en')).toBeUndefined();
    expect(hintFor(null, 'en')).toBeUndefined();
  });

  it('have names and headings in every language', () => {
    for (const language of LANGUAGES) {
      const translator = translatorFor(language);
      for (const id of CATALOGUE_IDS) expect(catalogueName(id, translator)).not.toContain('catalogue.');
      for (const id of GROUP_IDS) expect(groupName(id, translator)).not.toContain('catalogue.');
    }
  });
});

describe('the icons', () => {
  const known = new Set(Object.keys(lucide.icons));
  const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

  it('are a short list, each of it in the icon library', () => {
    expect(CATALOGUE_ICONS.length).toBeLessThanOrEqual(45);
    expect(new Set(CATALOGUE_ICONS).size).toBe(CATALOGUE_ICONS.length);
    expect([...CATALOGUE_ICONS, ...TEMPLATE_ICONS].filter((name) => !known.has(pascal(name)))).toEqual([]);
  });

  it('are each in use', () => {
    const used = new Set<string>([...ENTRIES.map(({ icon }) => icon), ...Object.values(CHANNEL_ICONS)]);
    expect(CATALOGUE_ICONS.filter((name) => !used.has(name))).toEqual([]);
    expect(new Set(TEMPLATES.map(({ icon }) => icon))).toEqual(new Set(TEMPLATE_ICONS));
  });

  it('stand for a touchpoint by its entry, else by its channel', () => {
    expect(touchpointIcon({ catalogue: 'packaging', channel: 'other' })).toBe('package');
    expect(touchpointIcon({ catalogue: null, channel: 'email' })).toBe('mail');
    expect(touchpointIcon({ catalogue: 'from a later version', channel: 'phone' })).toBe('phone');
  });
});

describe('searching', () => {
  const ids = (query: string, language: (typeof LANGUAGES)[number]) =>
    searchCatalogue(query, language).map(({ id }) => id);

  it('finds everything for an empty query', () => {
    expect(searchCatalogue('  ', 'en')).toHaveLength(ENTRIES.length);
  });

  it('takes no account of Vietnamese marks or case', () => {
    expect(ids('TONG DAI', 'vi')).toContain('auto-attendant');
    expect(ids('dien thoai', 'vi')).toEqual(['support-phone-lines']);
    expect(ids('truyền miệng', 'vi')).toEqual(['word-of-mouth']);
  });

  it('takes Arabic ي and ك for Persian ones, and joined or parted words alike', () => {
    expect(ids('شبكه', 'fa')).toContain('social-media');
    expect(ids('شبکه های', 'fa')).toContain('social-media');
    expect(ids('بسته بندي', 'fa')).toEqual(['packaging']);
  });

  it('takes ё for е and е for ё', () => {
    expect(ids('счёта', 'ru')).toContain('billing');
    expect(ids('учет', 'ru')).toContain('feedback-used');
    expect(ids('учёт', 'ru')).toContain('feedback-used');
  });

  it('puts word starts first, then other matches, then those of other languages', () => {
    const found = ids('port', 'en');
    expect(found[0]).toBe('customer-portal');
    expect(found).toContain('support-channels');
    expect(ids('packaging', 'fa')).toEqual(['packaging']);
    expect(ids('упаковка', 'vi')).toEqual(['packaging']);
  });

  it('wants every word of the query', () => {
    expect(ids('thank cards', 'en')).toEqual(['thank-you-cards']);
    expect(ids('zebra', 'en')).toEqual([]);
  });
});

describe('what a map has missed', () => {
  function withMoment(language: (typeof LANGUAGES)[number], name: string, catalogue: string | null): Journey {
    const newId = counter();
    const journey = journeyFromTemplate({ template: TEMPLATES[0] as (typeof TEMPLATES)[number], language, newId });
    const touchpoint = newTouchpoint({ id: newId(), name, catalogue });
    journey.touchpoints.push(touchpoint);
    journey.maps[0]?.stages[0]?.moments.push(newMoment({ id: newId(), touchpoint: touchpoint.id }));
    return journey;
  }
  const missed = (journey: Journey) => missedEntries(journey, journey.maps[0]?.id ?? '', 'retail').map(({ id }) => id);

  it('leaves out what came from the catalogue, whatever it is called now', () => {
    const found = missed(withMoment('en', 'Our little shop window', 'packaging'));
    expect(found).toHaveLength(29);
    expect(found).not.toContain('packaging');
  });

  it('leaves out what reads the same in the journey’s language', () => {
    expect(missed(withMoment('fa', 'بسته بندي', null))).not.toContain('packaging');
    expect(missed(withMoment('vi', 'TRUYEN MIENG', null))).not.toContain('word-of-mouth');
    expect(missed(withMoment('ru', 'packaging', null))).toContain('packaging');
  });

  it('still names what is in the inventory and on no moment of this map', () => {
    const journey = withMoment('en', 'Packaging', 'packaging');
    for (const stage of journey.maps[0]?.stages ?? []) stage.moments = [];
    expect(missed(journey)).toHaveLength(30);
    expect(missedEntries(journey, 'no such map', 'overlooked')).toHaveLength(21);
  });
});

describe('a touchpoint from the catalogue', () => {
  it('carries what the entry knows, named in the language asked for', () => {
    const made = addFromCatalogue(entry('word-of-mouth'), 'vi', counter());
    expect(made).toMatchObject({
      id: 'id-1',
      name: 'Truyền miệng',
      channel: 'person',
      control: 'indirect',
      phase: 'before',
      catalogue: 'word-of-mouth',
    });
  });
});

describe('the catalogue that fits a journey', () => {
  it.each([
    ['before-during-after', 'retail'],
    ['four-steps-retail', 'retail'],
    ['four-stages-service', 'general'],
    ['seven-stages', 'overlooked'],
    ['day-in-a-life', 'general'],
    ['problem-to-help', 'general'],
    ['blank', 'general'],
  ] as const)('%s begins with %s, in every language', (id, catalogue) => {
    for (const language of LANGUAGES) {
      const template = TEMPLATES.find((item) => item.id === id) as (typeof TEMPLATES)[number];
      expect(fittingCatalogue(journeyFromTemplate({ template, language, newId: counter() })), language).toBe(catalogue);
    }
  });

  it('is the one of which the journey has the greatest part', () => {
    const template = TEMPLATES.find((item) => item.id === 'seven-stages') as (typeof TEMPLATES)[number];
    const journey = journeyFromTemplate({ template, language: 'vi', newId: counter() });
    journey.touchpoints.push(newTouchpoint({ id: 'x', name: 'bao bì, đóng gói' }));
    expect(fittingCatalogue(journey)).toBe('retail');
  });
});
