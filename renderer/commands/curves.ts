/** Commands about the emotion curves of the map on show. */

import { CURVES_MAX } from '../../shared/document/terms.ts';
import { curvesToCompare } from '../../shared/layout/curve-looks.ts';
import { mapIn } from '../state/editor.ts';
import { workspace } from '../state/workspace.ts';
import { key, onMap, type Records, type Situation, showsJourney, withEditor } from './record.ts';

/** What only a command or a panel needs is fetched with it. */
const acts = () => import('../curves/acts.ts');
const words = () => workspace().getState().translator;
const curvesIn = ({ editor }: Situation) => (editor ? mapIn(editor).curves : []);
const hasNext = (situation: Situation) =>
  showsJourney(situation) && curvesIn(situation).filter((curve) => curve.shown).length > 1;

export const curveCommands = {
  'curve.next': {
    icon: 'trending-up',
    shortcuts: [key('BracketRight')],
    keys: 'on-the-map',
    when: hasNext,
    run: withEditor(async (editor) => (await acts()).stepCurve(editor, 1, words())),
  },
  'curve.previous': {
    icon: 'trending-up',
    shortcuts: [key('BracketLeft')],
    keys: 'on-the-map',
    when: hasNext,
    run: withEditor(async (editor) => (await acts()).stepCurve(editor, -1, words())),
  },
  'curve.difference': {
    icon: 'diff',
    shortcuts: [key('Backslash')],
    keys: 'on-the-map',
    checked: ({ editor }) => editor?.compared != null,
    when: ({ workspace: state, editor }) =>
      editor !== null && onMap({ workspace: state, editor }) && curvesToCompare(mapIn(editor), editor.curveId) !== null,
    run: withEditor(async (editor) => (await acts()).toggleComparison(editor)),
  },
  'curve.add': {
    icon: 'plus',
    shortcuts: [],
    keys: 'not-while-typing',
    when: (situation) => showsJourney(situation) && curvesIn(situation).length < CURVES_MAX,
    run: withEditor(async (editor) => (await acts()).addNextCurve(editor, words())),
  },
} satisfies Records;
