/** Reads an earlier version of a file; the file itself is never touched. */
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import type { FileRef } from '../../shared/host/host.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { showNew } from '../state/files.ts';
import { newId } from '../state/ids.ts';
import { ask, workspace } from '../state/workspace.ts';

/** The journey as it was then; null when it cannot be had, which the person has been told. */
export async function readVersion(file: FileRef, version: string): Promise<Journey | null> {
  const read = await workspace().getState().host.readVersion(file.handle, version);
  if (!read.ok) {
    await ask({ dialog: 'failure', failure: read.failure, offersSaveAs: false });
    return null;
  }
  const opened = openJourney(read.value);
  if (opened.ok) return opened.journey;
  await ask({ dialog: 'refusal', refusal: opened.refusal, file: file.name });
  return null;
}

/** Opens it as a document of its own, in no file yet and under a title that says from when it is. */
export async function openVersionAsNew(journey: Journey, when: string): Promise<void> {
  const title = translatorFor(journey.language).t('versions.copyTitle', { title: journey.title, when });
  await showNew({ ...journey, id: newId(), title }, false);
}
