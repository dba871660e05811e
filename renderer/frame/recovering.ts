/** Keeps a recovery copy at once, where something went wrong and the usual second may never come. */
import { serializeJourney } from '../../shared/document/serialize.ts';
import { journeyOf } from '../state/editor.ts';
import { isEdited, workspace } from '../state/workspace.ts';

export async function keepRecoveryNow(): Promise<void> {
  const { document, host } = workspace().getState();
  if (!document) return;
  const journey = journeyOf(document.editor);
  if (!isEdited(document, journey)) return;
  const { key, file } = document;
  await host.keepRecovery({ key, file, title: journey.title, keptAt: Date.now(), text: serializeJourney(journey) });
}
