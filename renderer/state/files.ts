/** Opening, saving and leaving documents, with the questions that go with it. Work is never lost without having asked. */
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import type { FileRef, ReadFile, RecoveryCopy, Result, SavedFile } from '../../shared/host/host.ts';
import { loadLanguages } from '../languages.ts';
import { createEditor, journeyOf } from './editor.ts';
import { finishTyping } from './finish-typing.ts';
import { newId } from './ids.ts';
import { readJourney } from './reading.ts';
import { ask, isEdited, type OpenDocument, updateDocument, workspace } from './workspace.ts';

export const FILE_ENDING = '.journey';

/** Shows a journey that has no file yet: from a template (edited by nature) or a sample (as good as saved until changed). */
export async function showNew(journey: Journey, asSaved: boolean): Promise<void> {
  if (!(await mayLeave())) return;
  await show({ journey, file: null, version: null, saved: asSaved ? journey : null, savesItself: true });
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
  const { file, text, version } = read.value;
  const opened = await readJourney(text);
  if (!opened.ok) {
    tellTitle();
    await ask({ dialog: 'refusal', refusal: opened.refusal, file: file.name });
    return;
  }
  if (!(await mayLeave())) return tellTitle();
  const healthy = opened.report.length === 0;
  await show({ journey: opened.journey, file, version, saved: healthy ? opened.journey : null, savesItself: healthy });
  await remember(file, opened.journey);
  if (!healthy) await ask({ dialog: 'report', findings: opened.report, file: file.name });
}

/** Opens what a crash left behind. It counts as edited; its file is only written when it is saved. */
export async function openRecovery(copy: RecoveryCopy): Promise<void> {
  const opened = await readJourney(copy.text);
  if (!opened.ok) {
    await ask({ dialog: 'refusal', refusal: opened.refusal, file: copy.file?.name ?? copy.title });
    return;
  }
  if (!(await mayLeave())) return;
  // The copy stays under its key until the document is saved or given up: a second crash loses nothing either.
  await show({
    key: copy.key,
    journey: opened.journey,
    file: copy.file,
    version: copy.version,
    saved: null,
    savesItself: false,
  });
  const { document } = workspace().getState();
  const kept = await hostOf().keepRecovery(copy);
  if (document && kept.ok) updateDocument(document, { kept: opened.journey });
  forgetOffer(copy);
}

export async function dropRecovery(copy: RecoveryCopy): Promise<void> {
  await hostOf().forgetRecovery(copy.key);
  forgetOffer(copy);
}

function forgetOffer(copy: RecoveryCopy): void {
  workspace().setState((state) => ({ recoveries: state.recoveries.filter((item) => item.key !== copy.key) }));
}

type Shown = Pick<OpenDocument, 'file' | 'version' | 'saved' | 'savesItself'> & { journey: Journey; key?: string };

async function show(from: Shown): Promise<void> {
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
    keepFailure: null,
    ...rest,
  };
  workspace().setState({ document, view: 'map' });
}

/** The save under way that a person asked for, and what it saves. */
let underWay: { journey: Journey; done: Promise<boolean> } | null = null;

/**
 * Saves to the document's file, or asks for one. Resolves true when the bytes are on the disk.
 * Asked again for the same while it is under way, it is the same save.
 */
export async function save(): Promise<boolean> {
  finishTyping();
  const { document } = workspace().getState();
  if (!document) return true;
  const journey = journeyOf(document.editor);
  if (underWay?.journey === journey) return underWay.done;
  const inPlace = document.file !== null && hostOf().savesInPlace;
  const done = inPlace ? saveInPlace(document, false) : saveAs();
  const mine = { journey, done };
  underWay = mine;
  try {
    return await done;
  } finally {
    if (underWay === mine) underWay = null;
  }
}

async function saveInPlace(document: OpenDocument, overwrite: boolean): Promise<boolean> {
  const result = await writeInPlace(document, overwrite);
  if (result.ok) return true;
  if (result.failure.code === 'changed-outside') {
    const { file } = result.failure;
    const choice = await ask<'changed', 'overwrite' | 'saveAs' | 'cancel'>({ dialog: 'changed', file });
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
  await writeInPlace(document, false);
}

export async function saveAs(): Promise<boolean> {
  finishTyping();
  const { document } = workspace().getState();
  if (!document) return true;
  const result = await write(document, ({ file, editor }, text) =>
    hostOf().saveAs(file?.name ?? fileNameFor(journeyOf(editor).title), text),
  );
  if (result.ok) return result.value !== null;
  const choice = await ask<'failure', 'saveAs' | 'close'>({
    dialog: 'failure',
    failure: result.failure,
    offersSaveAs: true,
  });
  return choice === 'saveAs' ? saveAs() : false;
}

function writeInPlace(document: OpenDocument, overwrite: boolean): Promise<Result<SavedFile | null>> {
  return write(document, async ({ file, version }, text) => {
    if (!file) return { ok: true, value: null };
    return hostOf().save(file.handle, text, overwrite ? null : (version ?? NO_VERSION));
  });
}

/** Of no file at all. */
const NO_VERSION = 'none';

/** Settles when nothing is being written. */
let writing: Promise<unknown> = Promise.resolve();

/**
 * Writes the document as it stands when its turn comes, and notes how it went. One write at a time: two would both
 * compare with the file before the first. A null result means that the person changed their mind.
 */
function write(
  document: OpenDocument,
  to: (document: OpenDocument, text: string) => Promise<Result<SavedFile | null>>,
): Promise<Result<SavedFile | null>> {
  const turn = writing.then(async () => {
    const open = workspace().getState().document;
    const now = open?.key === document.key ? open : document;
    const journey = journeyOf(now.editor);
    updateDocument(now, { saving: true });
    const result = await to(now, serializeJourney(journey));
    if (!result.ok) updateDocument(now, { saving: false, failure: result.failure });
    else if (result.value) await noteSaved(now, journey, result.value);
    else updateDocument(now, { saving: false });
    return result;
  });
  writing = turn.catch(() => undefined);
  return turn;
}

async function noteSaved(document: OpenDocument, journey: Journey, saved: SavedFile): Promise<void> {
  const { file, savedAt, version } = saved;
  updateDocument(document, { saving: false, failure: null, file, savedAt, version, saved: journey, savesItself: true });
  // What was changed during the save is in no file yet: its copy stays.
  if (journeyOf(document.editor) === journey) await forgetRecovery(document);
  await remember(file, journey);
}

/** What the start screen says of the file from now on. */
function remember(file: FileRef, { title, reviewPlan }: Journey): Promise<void> {
  return hostOf().rememberRecent(file.handle, title, reviewPlan.next);
}

async function forgetRecovery(document: OpenDocument): Promise<void> {
  await hostOf().forgetRecovery(document.key);
  updateDocument(document, { kept: null, keepFailure: null });
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

/** Whether the open document may be left: asks about work that is in no file. */
export async function mayLeave(): Promise<boolean> {
  finishTyping();
  const { document } = workspace().getState();
  if (!document) return true;
  const journey = journeyOf(document.editor);
  if (isEdited(document, journey)) {
    const choice = await ask<'leave', 'save' | 'discard' | 'cancel'>({ dialog: 'leave', title: journey.title });
    if (choice === 'cancel') return false;
    if (choice === 'save' && !(await save())) return false;
  }
  await forgetRecovery(document);
  return true;
}

/** Says to the host what this window shows; it holds on to no other file. */
export function tellTitle(): void {
  const { document, host } = workspace().getState();
  const journey = document && journeyOf(document.editor);
  if (!journey) host.showTitle('', false, null);
  else host.showTitle(journey.title, isEdited(document, journey), document.file?.handle ?? null);
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
