/** The hints of the catalogues, fetched behind the panel that shows them. */
import { useEffect, useState } from 'react';
import type { hintFor } from '../../shared/catalogue/hints.ts';
import type { Language } from '../../shared/document/schema.ts';

let find: typeof hintFor | null = null;

/** Gives the hint for an entry; none until they are there. */
export function useHints(language: Language): (entry: string) => string | undefined {
  const [, setThere] = useState(find !== null);
  useEffect(() => {
    if (find) return;
    // Without them the panel does all that it did: a failure to fetch them is none of its own.
    import('../../shared/catalogue/hints.ts').then(
      (module) => {
        find = module.hintFor;
        setThere(true);
      },
      () => {},
    );
  }, []);
  return (entry) => find?.(entry, language);
}
