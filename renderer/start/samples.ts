/** The samples: one whole map for each language, made for it. Their text is fetched when one is opened. */
import type { Language } from '../../shared/document/schema.ts';
import type { IconName } from '../ui/icons.ts';

export const SAMPLES = [
  { id: 'bike-shop', file: 'bike-shop.en.journey', language: 'en', icon: 'store' },
  { id: 'clinic', file: 'clinic.vi.journey', language: 'vi', icon: 'heart' },
  { id: 'weather-day', file: 'weather-day.fa.journey', language: 'fa', icon: 'smartphone' },
  { id: 'furniture-shop', file: 'furniture-shop.ru.journey', language: 'ru', icon: 'truck' },
] as const satisfies readonly { id: string; file: string; language: Language; icon: IconName }[];
export type Sample = (typeof SAMPLES)[number];

const texts = import.meta.glob<string>('../../assets/samples/*.journey', { query: '?raw', import: 'default' });

/** The text of a sample's file. Rejects when the program's own files cannot be read. */
export async function loadSample(sample: Sample): Promise<string> {
  const load = texts[`../../assets/samples/${sample.file}`];
  if (!load) throw new Error(`the sample ${sample.file} is not part of the program`);
  return load();
}
