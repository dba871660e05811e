/** Where the program takes a worksheet back that was filled in by hand. */
import type { SheetName } from '../../shared/worksheets/sheet.ts';
import { auditOf } from '../audit/view-state.ts';
import type { CommandId } from '../commands/registry.ts';
import { runCommand } from '../commands/run.ts';
import { planStateOf } from '../plan/view-state.ts';
import type { Editor } from '../state/editor.ts';
import { touchpointsOf } from '../touchpoints/view-state.ts';

/** Sheets of which nothing is typed back are not among them. */
const PLACES: Readonly<Partial<Record<SheetName, CommandId>>> = {
  audit: 'view.audit',
  'audit-walk': 'view.audit',
  'audit-compare': 'view.audit',
  'audit-touchpoint': 'view.audit',
  votes: 'votes.enter',
  persona: 'view.personas',
  empathy: 'view.personas',
  inventory: 'view.touchpoints',
  interview: 'view.touchpoints',
  survey: 'view.touchpoints',
  'action-plan': 'view.plan',
  review: 'view.plan',
};

export function isTypedBack(sheet: SheetName): boolean {
  return PLACES[sheet] !== undefined;
}

/** Goes to where a sheet of that map is typed back. */
export function typeBack(editor: Editor, sheet: SheetName, map: string): void {
  const command = PLACES[sheet];
  if (!command) return;
  if (map !== editor.getState().mapId) editor.getState().showMap(map);
  if (command === 'view.touchpoints')
    touchpointsOf(editor).setState({ tab: sheet === 'inventory' ? 'inventory' : 'interviews' });
  if (command === 'view.audit') {
    // The rows as they stand on the sheet, from the first score that is missing.
    auditOf(editor).setState({ tab: 'scores', order: sheet === 'audit-walk' ? 'walk' : 'map', at: null });
  }
  if (command === 'view.plan') planStateOf(editor).setState({ tab: sheet === 'review' ? 'review' : 'tasks' });
  runCommand(command);
}
