import { describe, expect, test } from 'vitest';
import en from '../../../assets/locales/en.json' with { type: 'json' };
import fa from '../../../assets/locales/fa.json' with { type: 'json' };
import ru from '../../../assets/locales/ru.json' with { type: 'json' };
import vi from '../../../assets/locales/vi.json' with { type: 'json' };
import { FINDINGS, REFUSALS, THINGS } from '../../../shared/document/findings.ts';
import type { Language } from '../../../shared/document/schema.ts';
import { CHANNELS, LANGUAGES } from '../../../shared/document/terms.ts';
import { FAILURES } from '../../../shared/host/host.ts';
import { sourcesIn } from './sources.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** What a language writes as English does, and why. */
const SAME_AS_ENGLISH: Readonly<Record<'vi' | 'fa' | 'ru', Readonly<Record<string, string>>>> = {
  vi: { 'worksheets.millimetres': 'the sign of the unit, in Latin letters' },
  fa: {},
  ru: {},
};

/** Keys that the code builds from a closed list: beginning → members. */
const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = {
  'failure.': FAILURES,
  'refusal.': REFUSALS,
  'finding.': FINDINGS,
  'finding.thing.': THINGS,
  'channel.': CHANNELS,
};

type Words = { [key: string]: string | Words };

/** Dotted key → text, plural forms as `key_one`, `key_other`. */
function flat(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const texts: Record<Language, Map<string, string>> = { en: flat(en), vi: flat(vi), fa: flat(fa), ru: flat(ru) };
const keysOf = (language: Language) => new Set([...texts[language].keys()].map((key) => key.replace(PLURAL, '')));
const keys = keysOf('en');

const code = sourcesIn('shared', 'renderer', 'electron');
/** Every quoted text that could be a key. */
const literals = new Set(
  code.flatMap(({ text }) => [...text.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1])),
);
/** Keys built from a closed list, `t(`failure.${code}`)`, as patterns. */
const templates = code.flatMap(({ text }) =>
  [...text.matchAll(/`([a-zA-Z][\w-]*(?:\.[\w-]+)*\.?\$\{[^`]*)`/g)].flatMap((match) => {
    const template = match[1] ?? '';
    return template.includes('.') ? [pattern(template)] : [];
  }),
);

function pattern(template: string): RegExp {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w-]+(?:\\.[\\w-]+)*')}$`,
  );
}

describe('the words of the four languages', () => {
  test.each(LANGUAGES)('%s has every key of the others', (language) => {
    const own = keysOf(language);
    expect([...keys].filter((key) => !own.has(key))).toEqual([]);
    expect([...own].filter((key) => !keys.has(key))).toEqual([]);
  });

  test.each(LANGUAGES)('%s has exactly its plural forms', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const found = new Map<string, string[]>();
    for (const key of texts[language].keys()) {
      const form = PLURAL.exec(key)?.[1];
      if (form) found.set(key.replace(PLURAL, ''), [...(found.get(key.replace(PLURAL, '')) ?? []), form].toSorted());
    }
    const wrong = [...found].filter(([, own]) => own.join() !== forms.join());
    expect(wrong).toEqual([]);
  });

  test.each(LANGUAGES)('%s leaves nothing empty and fills in the same values', (language) => {
    const holes = (text: string) =>
      [...new Set([...text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map((match) => match[1]))].toSorted();
    const wrong = [...texts[language]].filter(([key, text]) => {
      if (text.trim() === '') return true;
      // A plural form may say its number as a word.
      if (PLURAL.test(key)) return false;
      return holes(text).join() !== holes(texts.en.get(key) ?? '').join();
    });
    expect(wrong).toEqual([]);
  });

  test.each(['vi', 'fa', 'ru'] as const)('%s is translated', (language) => {
    const untranslated = [...texts[language]].filter(
      ([key, text]) =>
        text === texts.en.get(key) &&
        /[a-z]{2}/i.test(text.replace(/\{\{.*?\}\}/g, '')) &&
        !(key in SAME_AS_ENGLISH[language]),
    );
    expect(untranslated).toEqual([]);
    const differs = Object.keys(SAME_AS_ENGLISH[language]).filter(
      (key) => texts[language].get(key) !== texts.en.get(key),
    );
    expect(differs, 'listed as the same, and are not').toEqual([]);
  });

  test('Persian and Russian are written in their own letters', () => {
    const own = { fa: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u };
    for (const language of ['fa', 'ru'] as const) {
      const foreign = [...texts[language]].filter(
        ([key, text]) =>
          /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, '')) &&
          !own[language].test(text) &&
          !(key in SAME_AS_ENGLISH[language]),
      );
      expect(foreign).toEqual([]);
    }
  });
});

describe('the keys in the code', () => {
  test('each key is used', () => {
    const unused = [...keys].filter((key) => !literals.has(key) && !templates.some((template) => template.test(key)));
    expect(unused).toEqual([]);
  });

  test('each key that is used is there', () => {
    const asked = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*['"]([\w.-]+)['"]/g)].map((match) => ({ path, key: match[1] ?? '' })),
    );
    expect(asked.filter(({ key }) => !keys.has(key)).map(({ path, key }) => `${key} in ${path}`)).toEqual([]);
  });

  test.each(Object.entries(CLOSED_LISTS))('each of %s… is there', (prefix, members) => {
    expect(members.map((member) => prefix + member).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('each template of keys meets at least one', () => {
    const empty = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*`([^`]*\$\{[^`]*)`/g)]
        .filter((match) => ![...keys].some((key) => pattern(match[1] ?? '').test(key)))
        .map((match) => `${path}: ${match[1]}`),
    );
    expect(empty).toEqual([]);
  });
});
