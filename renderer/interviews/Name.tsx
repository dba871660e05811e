/** What an interview or a survey is called: by who answered in the journey's language, else in that of the window. */
import type { Interview, Journey } from '../../shared/document/schema.ts';
import { useTranslator } from '../state/workspace.ts';
import { nameOf } from './view-state.ts';

export function Name({ journey, interview }: { journey: Journey; interview: Interview }) {
  const words = useTranslator();
  const lang = interview.who.trim() === '' ? undefined : journey.language;
  return <bdi lang={lang}>{nameOf(interview, journey.interviews, words)}</bdi>;
}
