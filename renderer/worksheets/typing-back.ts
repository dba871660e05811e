/** Where the program takes a worksheet back that was filled in by hand. */
import type { SheetName } from '../../shared/worksheets/sheet.ts';
import type { CommandId } from '../commands/registry.ts';

/** Sheets of which nothing is typed back are not among them. */
export const TYPED_BACK_IN: Readonly<Partial<Record<SheetName, CommandId>>> = {
  audit: 'view.audit',
  'audit-walk': 'view.audit',
  'audit-compare': 'view.audit',
  'audit-touchpoint': 'view.audit',
  votes: 'votes.enter',
  persona: 'view.personas',
  empathy: 'view.personas',
  interview: 'view.touchpoints',
  survey: 'view.touchpoints',
  'action-plan': 'view.plan',
};
