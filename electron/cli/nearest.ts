/** What somebody may have meant who mistyped a name. */

/** The name that takes the fewest changes of a letter; undefined where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.trim().toLowerCase();
  const ranked = names
    .map((name) => ({ name, changes: changesBetween(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes);
  const [best] = ranked;
  const begins = wanted.length > 1 ? names.find((name) => name.toLowerCase().startsWith(wanted)) : undefined;
  if (best && best.changes <= Math.max(1, Math.floor(wanted.length / 3))) return best.name;
  return begins;
}

/** The sentence to put after "there is no such …"; empty where nothing is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const name = nearest(typed, names);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}

/** Letters to insert, drop or replace until one text is the other. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
