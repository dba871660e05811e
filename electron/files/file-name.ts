/** File names made of titles. */

/** A name that every system's disk takes, with its ending. */
export function suggestedFileName(suggested: string, ending: string): string {
  const stem = suggested.toLowerCase().endsWith(`.${ending}`) ? suggested.slice(0, -ending.length - 1) : suggested;
  const plain = stem
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Windows refuses.
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  // 255 bytes is what the tightest disks take; Persian and Vietnamese letters need two or three each, others four.
  return `${[...plain].slice(0, 60).join('').trim() || 'journey'}.${ending}`;
}
