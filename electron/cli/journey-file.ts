/** Reads a journey for the command line, and says in the person's language why one cannot be read. */
import { basename, resolve } from 'node:path';
import { describeRefusal, type Finding } from '../../shared/document/findings.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import type { Failure } from '../../shared/host/host.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { readText } from '../files/reader.ts';

/** `problem` is the code of the failure or refusal; `message` says it in a sentence. */
export type JourneyFile =
  | { ok: true; journey: Journey; findings: readonly Finding[] }
  | { ok: false; problem: string; message: string };

export async function readJourney(path: string, translator: Translator): Promise<JourneyFile> {
  const read = await readText(resolve(path));
  if (!read.ok) return { ok: false, problem: read.failure.code, message: describeFailure(read.failure, translator) };
  const opened = openJourney(read.value.text);
  if (!opened.ok) {
    const message = `${basename(path)}: ${describeRefusal(opened.refusal, translator)}`;
    return { ok: false, problem: opened.refusal.code, message };
  }
  return { ok: true, journey: opened.journey, findings: opened.report };
}

/** What happened to a file, in a sentence. */
export function describeFailure(failure: Failure, translator: Translator): string {
  return translator.t(`failure.${failure.code}`, { file: failure.file });
}
