/** How well a name fits what is typed: whole, by its beginning, by words, somewhere in it, or by letters in their order. */
import { searchKey } from '../../shared/i18n/translate.ts';

/** The words of a query, ready to be compared. */
export function wordsOf(typed: string): string[] {
  return searchKey(typed).split(/\s+/).filter(Boolean);
}

/** 0 when the name does not fit; the higher, the better. `key` is the name's search key. */
export function scoreOf(words: readonly string[], key: string): number {
  if (words.length === 0) return 1;
  const whole = words.join(' ');
  if (key === whole) return 100;
  if (key.startsWith(whole)) return 90;
  let sum = 0;
  for (const word of words) {
    const score = scoreOfWord(word, key);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / words.length;
}

function scoreOfWord(word: string, key: string): number {
  const at = key.indexOf(word);
  if (at >= 0) {
    const begins = new RegExp(`(^|[\\s\\-/(«“"])${escaped(word)}`).test(key);
    return begins ? 75 : 50;
  }
  return inOrder(word, key);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Letters in their order, the first of them at a word's beginning; fewer gaps fit better. */
function inOrder(word: string, key: string): number {
  if (word.length < 2) return 0;
  let best = 0;
  for (let start = 0; start < key.length; start++) {
    if (key[start] !== word[0] || (start > 0 && key[start - 1] !== ' ')) continue;
    let at = start;
    let gaps = 0;
    let i = 1;
    while (i < word.length) {
      const next = key.indexOf(word[i] as string, at + 1);
      if (next < 0) break;
      // A jump to the beginning of a word is what initials do.
      if (next > at + 1 && key[next - 1] !== ' ') gaps++;
      at = next;
      i++;
    }
    if (i === word.length && gaps <= word.length / 2) best = Math.max(best, 30 - gaps * 5);
  }
  return best;
}
