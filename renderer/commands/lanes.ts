/** Commands about the lanes of the map on show. */

import { findById } from '../../shared/document/find.ts';
import type { Lane } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { openLaneMenu } from '../lanes/opening.ts';
import { type Editor, mapIn, mapOf } from '../state/editor.ts';
import {
  duplicateLane,
  HEIGHT_STEP,
  isOutOfVoteOrder,
  laneOf,
  nudgeHeight,
  orderByVotes,
  setCollapsed,
  setHidden,
  shiftLane,
} from '../state/lanes.ts';
import { workspace } from '../state/workspace.ts';
import { type Records, type Situation, showsJourney, withEditor } from './record.ts';

const alt = (code: string, shift = false) => ({ code, alt: true, shift });

function selected({ editor }: Situation): Lane | undefined {
  const { selection } = editor ?? {};
  return editor && selection?.kind === 'lane' ? findById(mapIn(editor).lanes, selection.id) : undefined;
}

const onLane = (situation: Situation) => showsJourney(situation) && selected(situation) !== undefined;

function withLane(act: (editor: Editor, lane: Lane, words: Translator) => unknown): () => unknown {
  return withEditor((editor) => {
    const lane = laneOf(mapOf(editor), editor.getState().selection);
    return lane && act(editor, lane, workspace().getState().translator);
  });
}

export const laneCommands = {
  'map.addLane': {
    icon: 'rows-3',
    shortcuts: [alt('KeyL')],
    keys: 'not-while-typing',
    when: showsJourney,
    run: openLaneMenu,
  },
  'lane.up': {
    icon: 'arrow-up',
    shortcuts: [alt('ArrowUp')],
    keys: 'on-the-map',
    when: onLane,
    run: withLane((editor, lane, words) => shiftLane(editor, lane.id, -1, words)),
  },
  'lane.down': {
    icon: 'arrow-down',
    shortcuts: [alt('ArrowDown')],
    keys: 'on-the-map',
    when: onLane,
    run: withLane((editor, lane, words) => shiftLane(editor, lane.id, 1, words)),
  },
  'lane.taller': {
    icon: 'unfold-vertical',
    shortcuts: [alt('ArrowDown', true)],
    keys: 'on-the-map',
    when: onLane,
    run: withLane((editor, lane, words) => nudgeHeight(editor, lane.id, HEIGHT_STEP, words)),
  },
  'lane.lower': {
    icon: 'fold-vertical',
    shortcuts: [alt('ArrowUp', true)],
    keys: 'on-the-map',
    when: onLane,
    run: withLane((editor, lane, words) => nudgeHeight(editor, lane.id, -HEIGHT_STEP, words)),
  },
  'lane.collapse': {
    icon: 'chevron-down',
    shortcuts: [alt('KeyC')],
    keys: 'on-the-map',
    checked: (situation) => selected(situation)?.collapsed ?? false,
    when: onLane,
    run: withLane((editor, lane, words) => setCollapsed(editor, lane.id, !lane.collapsed, words)),
  },
  'lane.hide': {
    icon: 'eye-off',
    shortcuts: [alt('KeyH')],
    keys: 'on-the-map',
    when: onLane,
    run: withLane((editor, lane, words) => setHidden(editor, lane.id, true, words)),
  },
  'lane.duplicate': {
    icon: 'copy',
    shortcuts: [],
    keys: 'on-the-map',
    when: onLane,
    run: withLane((editor, lane, words) => duplicateLane(editor, lane.id, words)),
  },
  'lane.orderByVotes': {
    icon: 'arrow-down-wide-narrow',
    shortcuts: [],
    keys: 'on-the-map',
    when: (situation) => {
      const { editor } = situation;
      const lane = editor && laneOf(mapIn(editor), editor.selection);
      return showsJourney(situation) && lane != null && editor != null && isOutOfVoteOrder(mapIn(editor), lane.id);
    },
    run: withLane((editor, lane, words) => orderByVotes(editor, lane.id, words)),
  },
} satisfies Records;
