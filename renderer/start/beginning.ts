/** Ways to begin: from a template, with a sample, or with nothing but a sheet of paper. */
import { journeyFromTemplate, type Template, templateById } from '../../shared/catalogue/templates.ts';
import type { Language } from '../../shared/document/schema.ts';
import { showNew } from '../state/files.ts';
import { newId } from '../state/ids.ts';
import { readJourney } from '../state/reading.ts';
import { ask, workspace } from '../state/workspace.ts';
import { loadSample, type Sample } from './samples.ts';

export async function newFromTemplate(template: Template, language: Language): Promise<void> {
  await showNew(journeyFromTemplate({ template, language, newId }), false);
}

/** Opens a sample to look at and to play with: it has no file, and counts as edited only once it is. */
export async function openSample(sample: Sample): Promise<void> {
  const opened = await readJourney(await loadSample(sample));
  if (opened.ok) await showNew(opened.journey, true);
  else await ask({ dialog: 'refusal', refusal: opened.refusal, file: sample.file });
}

/** The Worksheets view of an empty journey: its checklist is empty rows to fill by hand. */
export async function blankChecklist(language: Language): Promise<void> {
  const template = templateById('blank');
  if (!template) throw new Error('there is a blank template');
  const before = workspace().getState().document;
  await showNew(journeyFromTemplate({ template, language, newId }), true);
  if (workspace().getState().document !== before) workspace().setState({ view: 'worksheets' });
}
