/**
 * Words, numbers and dates in the four languages.
 * A translator is made for one language: the interface has one, a map's paper has another.
 */
import i18next, { type i18n } from 'i18next';
import type { Language } from '../document/schema.ts';
import { LANGUAGES } from '../document/terms.ts';

/** What a locale file holds: keys and their words. */
export type Words = Readonly<Record<string, unknown>>;

export type Direction = 'ltr' | 'rtl';

/** Names of the languages in themselves, for choosing one. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', vi: 'Tiếng Việt', fa: 'فارسی', ru: 'Русский' };

/** What Intl is asked for: Persian counts in its own digits and calendar. */
const INTL_LOCALES: Record<Language, string> = {
  en: 'en-GB',
  vi: 'vi-VN',
  fa: 'fa-IR-u-ca-persian-nu-arabext',
  ru: 'ru-RU',
};

export interface Translator {
  language: Language;
  direction: Direction;
  /** The word for a key of the locale files. `count` chooses the plural and is written in the language's digits. */
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A feeling with its sign, in tenths: +1.2, −0.4, 0. */
  feeling(value: number): string;
  /** An ISO date in the language's calendar; `style` as in Intl. */
  date(iso: string, style?: 'short' | 'medium' | 'long'): string;
  /** The name of the month that an ISO date lies in, in the language's calendar. */
  month(iso: string, withYear: boolean): string;
  /** Time of day, for "saved at". `at` in ms since 1970. */
  time(at: number): string;
  /** Several things in a row, with the language's comma. */
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}

export function directionOf(language: Language): Direction {
  return language === 'fa' ? 'rtl' : 'ltr';
}

/** i18next's own name for words that belong to no part in particular. */
const NAMESPACE = 'translation';

let engine: i18n | undefined;

/** The one i18next instance that all translators share; react-i18next is not needed beside it. */
function sharedEngine(): i18n {
  if (!engine) {
    engine = i18next.createInstance();
    void engine.init({
      initAsync: false,
      // No key is missing in any language; a test sees to that.
      fallbackLng: false,
      resources: {},
      interpolation: { escapeValue: false },
      returnEmptyString: false,
    });
  }
  return engine;
}

/** Takes in the words of a language; from then on it can be spoken. They come apart, so that a window fetches what it needs. */
export function teach(language: Language, words: Words): void {
  sharedEngine().addResourceBundle(language, NAMESPACE, words);
}

const translators = new Map<Language, Translator>();

/** Throws when the language was not taught: whoever shows it has it loaded before. */
export function translatorFor(language: Language): Translator {
  let translator = translators.get(language);
  if (!translator) {
    translator = makeTranslator(language);
    translators.set(language, translator);
  }
  return translator;
}

function makeTranslator(language: Language): Translator {
  if (!sharedEngine().hasResourceBundle(language, NAMESPACE))
    throw new Error(`the words of "${language}" are not loaded`);
  const locale = INTL_LOCALES[language];
  const t = sharedEngine().getFixedT(language);
  const plain = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  const dated = (iso: string, style: Intl.DateTimeFormatOptions) => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
  };
  return {
    language,
    direction: directionOf(language),
    t: (key, params = {}) => {
      const shown: Record<string, string | number> = {};
      // i18next needs the number for the plural; people read it in their digits.
      for (const [name, value] of Object.entries(params)) {
        if (name === 'count') {
          shown.count = value;
          shown.n = typeof value === 'number' ? plain.format(value) : value;
        } else shown[name] = typeof value === 'number' ? plain.format(value) : value;
      }
      return String(t(key, shown));
    },
    number: (value, options) => (options ? new Intl.NumberFormat(locale, options) : plain).format(value),
    feeling: (value) => signed.format(value).replace('-', '−'),
    date: (iso, style = 'medium') => dated(iso, { dateStyle: style }),
    month: (iso, withYear) => dated(iso, { month: 'short', ...(withYear && { year: 'numeric' }) }),
    time: (at) => clock.format(at),
    list: (items) => items.join(language === 'fa' ? '، ' : ', '),
    compare: collator.compare,
  };
}

/** The language to speak when the person has not chosen: the first of the system's that we know, else English. */
export function preferredLanguage(systemLanguages: readonly string[]): Language {
  for (const tag of systemLanguages) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known) return known;
  }
  return 'en';
}

/** Digits of any of the four languages as ASCII digits: ۰–۹ and ٠–٩ typed into a score are a score. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/**
 * Text as it is compared in a search: no case, no Vietnamese marks, one kind of Persian ی and ک, ё as е,
 * and none of the signs that only join, part, stretch or turn letters.
 */
export function searchKey(text: string): string {
  return toAsciiDigits(text)
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةە]/g, 'ه')
    .replace(/[\u00ad\u0640\u061c\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g, '');
}
