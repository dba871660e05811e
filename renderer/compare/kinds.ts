/** The shape that each kind of change is told by, beside its word and its colour. */
import type { ChangeKind } from '../../shared/compare/counts.ts';
import type { IconName } from '../ui/icons.ts';

export const KIND_ICONS: Readonly<Record<ChangeKind, IconName>> = {
  added: 'plus',
  removed: 'x',
  moved: 'arrow-left-right',
  better: 'arrow-up',
  worse: 'arrow-down',
  renamed: 'pencil',
  truth: 'star',
  details: 'info',
  notes: 'message-circle',
  stages: 'columns-3',
};
