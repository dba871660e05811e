/** A sample open on the desk, with one of the editor's panels beside it. */
import type { ReactNode } from 'react';
import { LiveRegion } from '../../renderer/frame/LiveRegion.tsx';
import { type Editor, EditorContext, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { type Desk, openOn } from './desk.tsx';

export function readSample(text: string): Journey {
  const opened = openJourney(text);
  if (!opened.ok) throw new Error('a sample opens');
  return opened.journey;
}

/** Opens the journey and shows the panel at the size that the window gives it. */
export function showPanel(desk: Desk, journey: Journey, panel: ReactNode, width: number): Editor {
  const { editor } = openOn(desk, journey);
  desk.show(
    <EditorContext value={editor}>
      <main style={{ inlineSize: width, blockSize: 780, background: 'var(--surface)' }}>{panel}</main>
      <LiveRegion />
    </EditorContext>,
  );
  return editor;
}

/** Id of the moment that meets the touchpoint of that name first. */
export function momentNamed(editor: Editor, name: string): string {
  const touchpoint = journeyOf(editor).touchpoints.find((item) => item.name === name)?.id;
  const moment = mapOf(editor)
    .stages.flatMap((stage) => stage.moments)
    .find((item) => item.touchpoint === touchpoint);
  if (!moment) throw new Error(`no moment meets ${name}`);
  return moment.id;
}

/** Names of a stage's touchpoints, in order. */
export function namesIn(editor: Editor, stage: string): string[] {
  const journey = journeyOf(editor);
  const moments = mapOf(editor).stages.find((item) => item.name === stage)?.moments ?? [];
  return moments.map((moment) => journey.touchpoints.find((item) => item.id === moment.touchpoint)?.name ?? '');
}

/** What screen readers were told last. */
export function said(editor: Editor): string {
  return editor.getState().said.text;
}

/** Keys of the history's entries, oldest first. */
export function entries(editor: Editor): string[] {
  return editor.getState().history.past.map((entry) => entry.label.key);
}
