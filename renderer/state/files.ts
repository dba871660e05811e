/** Opening, saving and leaving documents, with the questions that go with it. Work is never lost without having asked. */
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import type { FileRef, ReadFile, RecoveryCopy, Result, SavedFile } from '../../shared/host/host.ts';
import { loadLanguages } from '../languages.ts';
import { createEditor, journeyOf } from './editor.ts';
import { newId } from './ids.ts';
import { ask, isEdited, type OpenDocument, updateDocument, workspace } from './workspace.ts';

export const FILE_ENDING = '.journey';

/** Shows a journey that has no file yet: from a template (edited by nature) or a sample (as good as saved until changed). */
export async function showNew(journey: Journey, asSaved: boolean): Promise<void> {
  if (!(await mayLeave())) return;
  await show({ journey, file: null, saved: asSaved ? journey : null, savesItself: true });
}

export async function openWithPicker(): Promise<void> {
  await openRead(await workspace().getState().host.pick());
}

export async function openHandle(handle: string): Promise<void> {
  await openRead(await workspace().getState().host.read(handle));
}

export async function openDropped(file: File): Promise<void> {
  await openRead(await workspace().getState().host.readDropped(file));
}

/** Takes what the host read: opens it, or says why not. The file itself is never touched by opening. */
export async function openRead(read: Result<ReadFile | null>): Promise<void> {
  if (!read.ok) {
    await ask({ dialog: 'failure', failure: read.failure, offersSaveAs: false });
    await refreshStart();
    return;
  }
  if (!read.value) return;
  const { file, text } = read.value;
  const opened = openJourney(text);
  if (!opened.ok) {
    await ask({ dialog: 'refusal', refusal: opened.refusal, file: file.name });
    return;
  }
  if (!(await mayLeave())) return;
  const healthy = opened.report.length === 0;
  await show({ journey: opened.journey, file, saved: healthy ? opened.journey : null, savesItself: healthy });
  await workspace().getState().host.rememberRecent(file.handle, opened.journey.title);
  if (!healthy) await ask({ dialog: 'report', findings: opened.report, file: file.name });
}

/** Opens what a crash left behind. It counts as edited; its file is only written when it is saved. */
export async function openRecovery(copy: RecoveryCopy): Promise<void> {
  const opened = openJourney(copy.text);
  if (!opened.ok) {
    await ask({ dialog: 'refusal', refusal: opened.refusal, file: copy.file?.name ?? copy.title });
    return;
  }
  if (!(await mayLeave())) return;
  // The copy stays under its key until the document is saved or given up: a second crash loses nothing either.
  await show({ key: copy.key, journey: opened.journey, file: copy.file, saved: null, savesItself: false });
  await hostOf().keepRecovery(copy);
  forgetOffer(copy);
}

export async function dropRecovery(copy: RecoveryCopy): Promise<void> {
  await hostOf().forgetRecovery(copy.key);
  forgetOffer(copy);
}

function forgetOffer(copy: RecoveryCopy): void {
  workspace().setState((state) => ({ recoveries: state.recoveries.filter((item) => item.key !== copy.key) }));
}

async function show(
  from: Pick<OpenDocument, 'file' | 'saved' | 'savesItself'> & { journey: Journey; key?: string },
): Promise<void> {
  // The map may have any language, and be given any other.
  await loadLanguages();
  const { journey, ...rest } = from;
  const document: OpenDocument = {
    key: newId(),
    editor: createEditor(journey),
    savedAt: null,
    saving: false,
    failure: null,
    kept: null,
    ...rest,
  };
  workspace().setState({ document, view: 'map' });
}

/** Saves to the document's file, or asks for one. Resolves true when the bytes are on the disk. */
export async function save(): Promise<boolean> {
  const { document } = workspace().getState();
  if (!document) return true;
  return document.file && workspace().getState().host.savesInPlace ? saveInPlace(document, false) : saveAs();
}

async function saveInPlace(document: OpenDocument, overwrite: boolean): Promise<boolean> {
  const { file } = document;
  if (!file) return saveAs();
  const journey = journeyOf(document.editor);
  const result = await write(document, journey, (host, text) => host.save(file.handle, text, { overwrite }));
  if (result.ok) return true;
  if (result.failure.code === 'changed-outside') {
    const choice = await ask<'changed', 'overwrite' | 'saveAs' | 'cancel'>({ dialog: 'changed', file: file.name });
    if (choice === 'overwrite') return saveInPlace(document, true);
    return choice === 'saveAs' ? saveAs() : false;
  }
  const choice = await ask<'failure', 'saveAs' | 'close'>({
    dialog: 'failure',
    failure: result.failure,
    offersSaveAs: true,
  });
  return choice === 'saveAs' ? saveAs() : false;
}

/** Saves without a question: what fails is said in the status line and asked about at the next real save. */
export async function saveQuietly(document: OpenDocument): Promise<void> {
  const { file } = document;
  if (!file) return;
  await write(document, journeyOf(document.editor), (host, text) => host.save(file.handle, text, { overwrite: false }));
}

export async function saveAs(): Promise<boolean> {
  const { document } = workspace().getState();
  if (!document) return true;
  const journey = journeyOf(document.editor);
  const name = document.file?.name ?? fileNameFor(journey.title);
  const result = await write(document, journey, (host, text) => host.saveAs(name, text));
  if (result.ok) return result.value !== null;
  const choice = await ask<'failure', 'saveAs' | 'close'>({
    dialog: 'failure',
    failure: result.failure,
    offersSaveAs: true,
  });
  return choice === 'saveAs' ? saveAs() : false;
}

/** Writes and notes how it went. A null result means that the person changed their mind. */
async function write(
  document: OpenDocument,
  journey: Journey,
  to: (host: ReturnType<typeof hostOf>, text: string) => Promise<Result<SavedFile | null>>,
): Promise<Result<SavedFile | null>> {
  updateDocument(document, { saving: true });
  const result = await to(hostOf(), serializeJourney(journey));
  if (!result.ok) updateDocument(document, { saving: false, failure: result.failure });
  else if (result.value) {
    const { file, savedAt } = result.value;
    updateDocument(document, { saving: false, failure: null, file, savedAt, saved: journey, savesItself: true });
    const { host } = workspace().getState();
    await host.forgetRecovery(document.key);
    await host.rememberRecent(file.handle, journey.title);
  } else updateDocument(document, { saving: false });
  return result;
}

function hostOf() {
  return workspace().getState().host;
}

export function fileNameFor(title: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${safe === '' ? 'journey' : safe}${FILE_ENDING}`;
}

/** Whether the open document may be left: saves what has a file, asks about what has none. */
export async function mayLeave(): Promise<boolean> {
  const { document } = workspace().getState();
  if (!document) return true;
  const journey = journeyOf(document.editor);
  if (isEdited(document, journey)) {
    const choice = await ask<'leave', 'save' | 'discard' | 'cancel'>({ dialog: 'leave', title: journey.title });
    if (choice === 'cancel') return false;
    if (choice === 'save' && !(await save())) return false;
  }
  await workspace().getState().host.forgetRecovery(document.key);
  return true;
}

/** Leaves the document for the start screen. */
export async function closeDocument(): Promise<void> {
  if (!(await mayLeave())) return;
  workspace().setState({ document: null });
  await refreshStart();
}

/** Reads anew what the start screen lists. */
export async function refreshStart(): Promise<void> {
  const { host } = workspace().getState();
  const [recent, recoveries] = await Promise.all([host.recentFiles(), host.recoveries()]);
  workspace().setState({ recent, recoveries });
}

export async function forgetRecent(file: FileRef): Promise<void> {
  await hostOf().forgetRecent(file.handle);
  await refreshStart();
}
