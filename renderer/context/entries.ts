/** What the menu of the selection offers: commands by name, and choices of one thing among few. */
import { findById, locateMoment, momentsOf } from '../../shared/document/find.ts';
import { MEANING_ICONS } from '../../shared/document/meaning-icons.ts';
import { meaningOf } from '../../shared/document/note-meaning.ts';
import type { Control, Evidence, JourneyMap } from '../../shared/document/schema.ts';
import { CONTROLS, EVIDENCE, NOTE_MEANINGS } from '../../shared/document/terms.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { type Alike, likenessesOf, partsOf } from '../../shared/layout/selecting.ts';
import type { CommandId } from '../commands/registry.ts';
import { STAGE_COLOURS } from '../state/actions.ts';
import { type Editor, type EditorState, mapIn, mapOf, selectedIn } from '../state/editor.ts';
import { setMeaning } from '../state/notes.ts';
import {
  selectAlike,
  selectedParts,
  setFeelings,
  setMoments,
  setStages,
  setTouchpointsAt,
  touchpointsAt,
} from '../state/several.ts';
import { feelingColour } from '../ui/feeling-text.ts';
import type { MenuItem } from '../ui/Menu.tsx';

/** A group of the menu; a line stands between two. */
export type Group = readonly (CommandId | MenuItem)[];

const CLIPBOARD = ['edit.cut', 'edit.copy', 'edit.paste'] as const;
const FEELINGS = [2, 1, 0, -1, -2] as const;

/** Everything that can be done with what is selected. Choices have ids of the form `what:value`. */
export function groupsFor(editor: Editor, words: Translator): Group[] {
  const state = editor.getState();
  const { selection, others } = state;
  const parts = partsOf(selectedIn(state));
  const clipboard: Group = [...CLIPBOARD, 'edit.duplicate'];
  const removal: Group = ['edit.delete'];
  const writing: Group = others.length === 0 ? ['edit.rename'] : [];
  switch (selection?.kind) {
    case 'moment':
    case 'feeling':
      return [
        [...(selection.kind === 'moment' ? writing : []), 'map.addTouchpoint'],
        [feelings(state, words), evidence(state, words), control(editor, words), 'edit.truth'],
        ...(parts.notes.size > 0 ? [[meanings(state, words)]] : []),
        selection.kind === 'moment' ? clipboard : [],
        ['edit.earlier', 'edit.later', same(state, words)],
        removal,
      ];
    case 'note':
      return [
        writing,
        [meanings(state, words), ...NOTE_ACTS],
        ...(parts.moments.size > 0 ? [[feelings(state, words), evidence(state, words), 'edit.truth'] as Group] : []),
        clipboard,
        ['edit.earlier', 'edit.later', same(state, words)],
        removal,
      ];
    case 'stage':
      return [
        [...writing, 'map.addTouchpoint', 'map.addStage'],
        [colours(state, words), ...(others.length === 0 ? (['view.presentHere'] as const) : [])],
        clipboard,
        ['edit.earlier', 'edit.later', same(state, words)],
        removal,
      ];
    case 'lane':
      return [
        ['edit.rename', 'map.addLane'],
        ['lane.up', 'lane.down', 'lane.taller', 'lane.lower'],
        ['lane.collapse', 'lane.hide', 'lane.duplicate', 'lane.orderByVotes'],
        removal,
      ];
    case 'cell':
      return [
        ['edit.rename', 'map.addTouchpoint'],
        ['edit.paste', 'edit.selectAll'],
      ];
    case 'persona':
      return [['edit.rename'], ['edit.selectAll']];
    default:
      return [
        ['map.addTouchpoint', 'map.addStage', 'map.addLane'],
        ['edit.paste', 'edit.selectAll'],
        ['edit.undo', 'edit.redo'],
        ['view.fit', 'view.actualSize', 'view.minimap'],
      ];
  }
}

const NOTE_ACTS = ['note.addVote', 'note.removeVote', 'note.toTask'] as const satisfies Group;

function momentsIn(map: JourneyMap, ids: ReadonlySet<string>) {
  return momentsOf(map).filter((moment) => ids.has(moment.id));
}

/** A choice is marked when all that is selected has it. */
function feelings(state: EditorState, words: Translator): MenuItem {
  const moments = momentsIn(mapIn(state), partsOf(selectedIn(state)).moments);
  const curve = curveIn(state);
  const has = (value: number | undefined) => moments.every((moment) => moment.feelings[curve] === value);
  return {
    id: 'feeling',
    label: words.t('field.feeling'),
    icon: 'heart',
    disabled: curve === '',
    items: [
      ...FEELINGS.map((value) => ({
        id: `feeling:${value}`,
        label: words.feeling(value),
        colour: feelingColour(value),
        checked: has(value),
      })),
      {
        id: 'feeling:none',
        label: words.t('inspector.feelingClear'),
        icon: 'x',
        begins: true,
        disabled: has(undefined),
      },
    ],
  };
}

function curveIn({ selection, curveId }: EditorState): string {
  return (selection?.kind === 'feeling' ? selection.curve : curveId) ?? '';
}

function evidence(state: EditorState, { t }: Translator): MenuItem {
  const moments = momentsIn(mapIn(state), partsOf(selectedIn(state)).moments);
  return {
    id: 'evidence',
    label: t('field.evidence'),
    icon: 'search',
    items: EVIDENCE.map((value) => ({
      id: `evidence:${value}`,
      label: t(`evidence.${value}`),
      checked: moments.every((moment) => moment.evidence === value),
    })),
  };
}

function control(editor: Editor, { t }: Translator): MenuItem {
  const touchpoints = touchpointsAt(editor, selectedParts(editor).moments);
  return {
    id: 'control',
    label: t('field.control'),
    icon: 'signpost',
    items: CONTROLS.map((value) => ({
      id: `control:${value}`,
      label: t(`control.${value}`),
      checked: touchpoints.every((touchpoint) => touchpoint.control === value),
    })),
  };
}

function meanings(state: EditorState, { t }: Translator): MenuItem {
  const { notes } = partsOf(selectedIn(state));
  const chosen = mapIn(state).notes.filter((note) => notes.has(note.id));
  return {
    id: 'meaning',
    label: t('meaning.label'),
    icon: 'lightbulb',
    items: [
      ...NOTE_MEANINGS.map((meaning) => ({
        id: `meaning:${meaning}`,
        label: t(`meaning.${meaning}`),
        icon: MEANING_ICONS[meaning],
        checked: chosen.every((note) => meaningOf(note.colour) === meaning),
      })),
      {
        id: 'meaning:none',
        label: t('meaning.none'),
        begins: true,
        checked: chosen.every((note) => note.colour === null),
      },
    ],
  };
}

function colours(state: EditorState, { t }: Translator): MenuItem {
  const { stages } = partsOf(selectedIn(state));
  const chosen = mapIn(state).stages.filter((stage) => stages.has(stage.id));
  return {
    id: 'colour',
    label: t('field.colour'),
    icon: 'contrast',
    items: STAGE_COLOURS.map((colour) => ({
      id: `colour:${colour}`,
      label: t(`stageColour.${colour}`),
      colour: `var(--${colour})`,
      checked: chosen.every((stage) => stage.colour === colour),
    })),
  };
}

function same(state: EditorState, { t }: Translator): MenuItem {
  const { selection } = state;
  return {
    id: 'same',
    label: t('context.same'),
    icon: 'square-dashed',
    items: likenessesOf(selection).map((how) => ({
      id: `same:${how}`,
      label: how === 'colour' && selection?.kind === 'note' ? t('alike.meaning') : t(`alike.${how}`),
    })),
  };
}

/** Does what a choice of the form `what:value` says; true when it was one. */
export function choose(editor: Editor, id: string): boolean {
  const [what, value] = id.split(':', 2);
  if (value === undefined) return false;
  const parts = selectedParts(editor);
  switch (what) {
    case 'feeling':
      setFeelings(editor, parts.moments, curveIn(editor.getState()), value === 'none' ? null : Number(value));
      return true;
    case 'evidence':
      setMoments(editor, parts.moments, { evidence: value as Evidence }, 'edit.evidence');
      return true;
    case 'control':
      setTouchpointsAt(editor, parts.moments, { control: value as Control }, 'edit.control');
      return true;
    case 'meaning': {
      const meaning = NOTE_MEANINGS.find((one) => one === value);
      setMeaning(editor, [...parts.notes], meaning ?? null);
      return true;
    }
    case 'colour':
      setStages(editor, parts.stages, { colour: value }, 'edit.recolourStage');
      return true;
    case 'same':
      selectAlike(editor, value as Alike);
      return true;
    default:
      return false;
  }
}

/** What the menu is about, as its name: "3 selected", or what the one thing is called. */
export function nameOfOffer(editor: Editor, words: Translator): string {
  const { selection, others } = editor.getState();
  if (others.length > 0) return words.t('several.title', { count: others.length + 1 });
  const map = mapOf(editor);
  const { touchpoints } = editor.getState().history.journey;
  const named =
    selection?.kind === 'moment'
      ? findById(touchpoints, locateMoment(map, selection.id)?.moment.touchpoint ?? null)?.name
      : selection?.kind === 'stage'
        ? findById(map.stages, selection.id)?.name
        : undefined;
  return named || words.t('context.label');
}
