/**
 * Short codes that tie a row on paper to a row on screen: the stage's initials and a number, "VB-3".
 * They are said aloud across a room and typed to jump to a row, so they stay short and free of marks.
 */
import type { Language } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';

/** Words that carry no initial. */
const SMALL_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(['a', 'an', 'and', 'at', 'for', 'in', 'it', 'of', 'on', 'or', 'the', 'them', 'to', 'with']),
  vi: new Set(['cho', 'của', 'hoặc', 'là', 'và', 'với', 'các', 'những']),
  fa: new Set(['از', 'با', 'به', 'در', 'را', 'و', 'یا', 'که', 'تا']),
  ru: new Set(['в', 'во', 'для', 'до', 'за', 'и', 'из', 'или', 'к', 'ко', 'на', 'о', 'об', 'от', 'по', 'с', 'со', 'у']),
};

/** Keeps Persian initials from joining into what looks like a word. */
const NON_JOINER = '\u200c';

/**
 * A prefix for each stage, in order and all different: initials, or more letters where two stages would share them.
 * A stage without a name is called by its number.
 */
export function stagePrefixes(names: readonly string[], translator: Translator): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const choices = [...prefixChoices(name, translator), translator.number(index + 1)];
    const first = choices[0] as string;
    let prefix = choices.find((choice) => !taken.has(choice));
    for (let n = 2; prefix === undefined; n++) {
      const numbered = `${first}${translator.number(n)}`;
      if (!taken.has(numbered)) prefix = numbered;
    }
    taken.add(prefix);
    return prefix;
  });
}

export function rowCode(prefix: string, index: number, translator: Translator): string {
  return `${prefix}-${translator.number(index + 1, { useGrouping: false })}`;
}

/** Best first. */
function prefixChoices(name: string, { language }: Translator): string[] {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u200c]*/gu) ?? [];
  const lettered = words.filter((word) => /^\p{L}/u.test(word));
  const telling = lettered.filter((word) => !SMALL_WORDS[language].has(word.toLocaleLowerCase(language)));
  const used = telling.length > 0 ? telling : lettered;
  if (used.length === 0) return words.slice(0, 1).map((word) => word.slice(0, 2));
  const initials = used.map((word) => letters(word, 1));
  const word = used[0] as string;
  // One letter is what Persian readers abbreviate to; joined initials would look like a word.
  const usual = language === 'fa' ? 1 : 2;
  const choices = [
    initials.slice(0, usual).join(''),
    initials.slice(0, usual + 1).join(''),
    letters(word, 2),
    letters(word, 3),
  ];
  return choices.map((choice) => spaced(choice, language));
}

/** The first letters of a word as capitals; Latin ones without their marks, but Đ, which is a letter of its own. */
function letters(word: string, count: number): string {
  const plain = word
    .normalize('NFC')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(plain).slice(0, count).join('').toLocaleUpperCase('en');
}

function spaced(letters: string, language: Language): string {
  return language === 'fa' ? Array.from(letters).join(NON_JOINER) : letters;
}
