/** Reads journeys from their text. The schema and its checks come along with the first one: a new map needs neither. */
import type { OpenResult } from '../../shared/document/open.ts';

export async function readJourney(text: string): Promise<OpenResult> {
  const { openJourney } = await import('../../shared/document/open.ts');
  return openJourney(text);
}
