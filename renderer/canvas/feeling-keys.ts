/** The keys that say how selected cards feel, on the map and on selected rows of the outline. */
import { type Translator, toAsciiDigits } from '../../shared/i18n/translate.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { liftFeelings, selectedParts, setFeelings } from '../state/several.ts';
import { describeSelection } from './describe.ts';

/**
 * Feelings of all selected cards by one key: 1 (worst) to 5 (best), 0 for none, plus and minus by a step.
 * True when the key meant that.
 */
export function feel(key: string, editor: Editor, words: Translator): boolean {
  const state = editor.getState();
  const { selection } = state;
  const { moments } = selectedParts(editor);
  const curve = selection?.kind === 'feeling' ? selection.curve : state.curveId;
  if ((selection?.kind !== 'moment' && selection?.kind !== 'feeling') || curve === null) return false;
  const digit = /^[0-5]$/.exec(toAsciiDigits(key))?.[0];
  const lift = key === '+' || key === '=' ? 1 : key === '-' || key === '−' ? -1 : 0;
  if (digit !== undefined) setFeelings(editor, moments, curve, digit === '0' ? null : Number(digit) - 3);
  else if (lift !== 0) liftFeelings(editor, moments, curve, lift);
  else return false;
  const [first] = moments;
  if (moments.size > 1) state.say(words.t('say.feelings', { count: moments.size }));
  else if (first) {
    const point = { kind: 'feeling', moment: first, curve } as const;
    state.say(describeSelection(journeyOf(editor), mapOf(editor), point, words));
  }
  return true;
}
