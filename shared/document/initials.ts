/** The letters that stand for a person who has no portrait. */
import type { Language } from './schema.ts';

/** Keeps letters that join apart, so that two initials are not read as a word. */
const THIN_SPACE = '\u2009';

/** What may follow a name and is none: an age, a role, a remark in brackets. */
const REMARK = /[(（«"“[].*$|[,،;–—:·|].*$/u;

/**
 * At most two initials: of the first and the last word of a name, one where it is a single word.
 * A remark after the name ("Lan, 34") does not count. Without any letter: an empty text.
 */
export function initialsOf(name: string, language: Language): string {
  const plain = name.normalize('NFC').trim();
  const withoutRemark = plain.replace(REMARK, '').trim();
  const words = lettersOf(withoutRemark === '' ? plain : withoutRemark);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '';
  const letters = words.length > 1 ? [first, last] : [first];
  const glue = letters.some((letter) => /\p{Script=Arabic}/u.test(letter)) ? THIN_SPACE : '';
  return letters.map((letter) => letter.toLocaleUpperCase(language)).join(glue);
}

/** The first letter of each word that has one, with the marks on it. */
function lettersOf(text: string): string[] {
  return text.split(/[\s\u200c_]+/u).flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? []);
}
