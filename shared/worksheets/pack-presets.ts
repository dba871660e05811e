/** Packs to begin with: the worksheets and the agenda of the workshops that facilitators hold most often. */
import { newPack } from '../document/blank.ts';
import type { Pack, PackSheet } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import type { SheetName } from './sheet.ts';

export const PACK_PRESETS = ['half-day', 'audit', 'review'] as const;
export type PackPreset = (typeof PACK_PRESETS)[number];

type PresetFields = Partial<Omit<PackSheet, 'sheet' | 'per'>>;

interface PresetSheet extends PresetFields, Pick<PackSheet, 'per'> {
  sheet: SheetName;
}

interface PresetStep {
  /** Its words are `pack.step.<step>`. */
  step: string;
  minutes: number;
  sheets?: readonly SheetName[];
}

interface Preset extends Pick<Pack, 'groups' | 'members' | 'starts'> {
  sheets: readonly PresetSheet[];
  agenda: readonly PresetStep[];
}

/** One for the whole room, one for each group, so many for each group. */
const room = (sheet: SheetName, fields: PresetFields = {}): PresetSheet => ({ sheet, per: 'room', ...fields });
const group = (sheet: SheetName, fields: PresetFields = {}): PresetSheet => ({ sheet, per: 'group', ...fields });

const PRESETS: Readonly<Record<PackPreset, Preset>> = {
  'half-day': {
    groups: 4,
    members: 5,
    starts: '09:00',
    sheets: [
      room('run-sheet'),
      room('attendance'),
      // The map so far, for the wall.
      room('poster-tiles'),
      group('persona'),
      group('empathy', { rows: 'blank' }),
      group('cards'),
      group('canvas'),
      group('truth-cards', { rows: 'blank' }),
      group('ideas', { rows: 'blank' }),
      room('votes'),
      room('matrix'),
      room('action-plan', { rows: 'blank' }),
      // Taken along, to see on the premises whether it is so.
      group('audit'),
    ],
    agenda: [
      { step: 'welcome', minutes: 15, sheets: ['attendance', 'poster-tiles'] },
      { step: 'customer', minutes: 30, sheets: ['persona', 'empathy'] },
      { step: 'lay', minutes: 45, sheets: ['cards', 'canvas'] },
      { step: 'break', minutes: 15 },
      { step: 'curve', minutes: 30, sheets: ['canvas'] },
      { step: 'truth', minutes: 25, sheets: ['truth-cards'] },
      { step: 'ideas', minutes: 30, sheets: ['ideas'] },
      { step: 'vote', minutes: 15, sheets: ['votes'] },
      { step: 'sort', minutes: 20, sheets: ['matrix'] },
      { step: 'close', minutes: 15, sheets: ['action-plan', 'audit'] },
    ],
  },
  audit: {
    groups: 3,
    members: 2,
    starts: '09:00',
    sheets: [
      room('run-sheet'),
      group('audit-walk'),
      group('inventory'),
      group('audit-touchpoint', { rows: 'blank', copies: 3 }),
      room('audit-compare'),
      room('votes', { rows: 'blank' }),
      room('action-plan', { rows: 'blank' }),
    ],
    agenda: [
      { step: 'route', minutes: 15, sheets: ['audit-walk'] },
      { step: 'walk', minutes: 75, sheets: ['audit-walk', 'audit-touchpoint'] },
      { step: 'missed', minutes: 20, sheets: ['inventory'] },
      { step: 'break', minutes: 15 },
      { step: 'compare', minutes: 25, sheets: ['audit-compare'] },
      { step: 'vote', minutes: 15, sheets: ['votes'] },
      { step: 'close', minutes: 15, sheets: ['action-plan'] },
    ],
  },
  review: {
    groups: 1,
    members: 6,
    starts: '10:00',
    sheets: [
      room('run-sheet'),
      room('attendance'),
      room('poster', { paper: 'a3' }),
      room('audit-compare'),
      room('votes'),
      room('matrix'),
      room('action-plan'),
      room('timeline'),
      room('review'),
    ],
    agenda: [
      { step: 'since', minutes: 20, sheets: ['review', 'action-plan'] },
      { step: 'map', minutes: 25, sheets: ['poster'] },
      { step: 'compare', minutes: 20, sheets: ['audit-compare'] },
      { step: 'break', minutes: 10 },
      { step: 'vote', minutes: 15, sheets: ['votes'] },
      { step: 'sort', minutes: 20, sheets: ['matrix'] },
      { step: 'next', minutes: 10, sheets: ['timeline', 'review'] },
    ],
  },
};

const PRESET_KEYS = [
  ...PACK_PRESETS.map((preset) => `pack.preset.${preset}`),
  ...new Set(PACK_PRESETS.flatMap((preset) => PRESETS[preset].agenda.map(({ step }) => `pack.step.${step}`))),
];

/**
 * What a preset calls a pack or a step in each of some languages, if it is called so in one of `known`.
 * What somebody worded stays as it is.
 */
export function presetWords(
  says: string,
  known: readonly Translator[],
  languages: readonly Translator[],
): string[] | null {
  const key = PRESET_KEYS.find((each) => known.some(({ t }) => t(each) === says.trim()));
  return key === undefined ? null : languages.map(({ t }) => t(key));
}

/** A pack of a preset, in the words of the language. */
export function packFromPreset(preset: PackPreset, { t }: Translator, newId: () => string): Pack {
  const { groups, members, starts, sheets, agenda } = PRESETS[preset];
  return {
    ...newPack({ id: newId(), name: t(`pack.preset.${preset}`) }),
    groups,
    members,
    starts,
    sheets: sheets.map((sheet) => ({ copies: 1, ...sheet })),
    agenda: agenda.map(({ step, minutes, sheets: handedOut = [] }) => ({
      id: newId(),
      title: t(`pack.step.${step}`),
      minutes,
      sheets: [...handedOut],
    })),
  };
}
