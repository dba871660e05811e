/** The measurers of the papers' languages, each made once. */
import type { Language } from '../../shared/document/schema.ts';
import type { Measure } from '../../shared/layout/text.ts';
import { paperMeasure } from '../fonts.ts';

const measures = new Map<Language, Measure>();

/** Only once the fonts are loaded. */
export function measureFor(language: Language): Measure {
  let measure = measures.get(language);
  if (!measure) {
    measure = paperMeasure(language);
    measures.set(language, measure);
  }
  return measure;
}
