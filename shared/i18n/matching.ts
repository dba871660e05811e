/** Whether a text holds what somebody is looking for, word by word, without regard to case, marks or kinds of letters. */
import { searchKey } from './translate.ts';

/**
 * Makes the test for a query: true for a text with every word of it, anywhere. An empty query fits everything.
 * Words that one writes apart and another joins (شبکه‌ها, شبکه ها) are found either way.
 */
export function matcher(query: string): (text: string) => boolean {
  const words = searchKey(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const key = searchKey(text);
    if (words.every((word) => key.includes(word))) return true;
    const joined = key.replace(/\s+/g, '');
    return words.every((word) => joined.includes(word));
  };
}
