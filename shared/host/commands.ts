/**
 * The menus of the program: which command stands where. The native menu and the one in the page are both made from this,
 * so that they are the same; a test holds that every command of the registry stands in exactly one place.
 */

/** What only the shell can do; a page has no such items. */
export type NativeItem =
  | 'newWindow'
  | 'openRecent'
  | 'closeWindow'
  | 'quit'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'fullScreen'
  | 'log'
  | 'about';

/** A command by its id, or something beside the commands. `page`: only in the page; `recent` are the files that were open lately. */
export type MenuPlace = string | { native: NativeItem } | { page: string };

export interface MenuSection {
  menu: MenuName;
  /** A line stands between two groups. */
  groups: readonly (readonly MenuPlace[])[];
}

export const MENU_NAMES = ['file', 'edit', 'map', 'view', 'help'] as const;
export type MenuName = (typeof MENU_NAMES)[number];

export const MENUS: readonly MenuSection[] = [
  {
    menu: 'file',
    groups: [
      ['file.new', { native: 'newWindow' }, 'file.open', { native: 'openRecent' }],
      [{ page: 'recent' }],
      ['file.save', 'file.saveAs', 'file.versions'],
      ['file.print', 'pack.print', 'pack.new'],
      ['settings'],
      ['file.close', { native: 'closeWindow' }, { native: 'quit' }],
    ],
  },
  {
    menu: 'edit',
    groups: [
      ['edit.undo', 'edit.redo'],
      [
        { native: 'cut' },
        { native: 'copy' },
        { native: 'paste' },
        { page: 'edit.cut' },
        { page: 'edit.copy' },
        { page: 'edit.paste' },
        'edit.duplicate',
        'edit.delete',
      ],
      ['edit.selectAll', { native: 'selectAll' }, 'edit.selectSame'],
      ['edit.rename', 'edit.earlier', 'edit.later', 'edit.truth'],
      ['note.addVote', 'note.removeVote', 'note.meaning', 'note.toTask'],
      ['edit.find', 'edit.findNext', 'edit.findPrevious'],
    ],
  },
  {
    menu: 'map',
    groups: [
      ['map.capture', 'map.addTouchpoint', 'map.addStage', 'map.addLane'],
      [
        'lane.up',
        'lane.down',
        'lane.taller',
        'lane.lower',
        'lane.collapse',
        'lane.hide',
        'lane.duplicate',
        'lane.orderByVotes',
      ],
      ['curve.add', 'curve.previous', 'curve.next', 'curve.difference'],
      ['map.new', 'map.template', 'map.duplicate', 'map.rename', 'map.delete'],
      ['map.previous', 'map.next', 'map.compare'],
      ['votes.enter', 'task.new', 'review.record'],
    ],
  },
  {
    menu: 'view',
    groups: [
      ['view.map', 'view.outline', 'view.touchpoints', 'view.personas', 'view.audit', 'view.plan', 'view.worksheets'],
      ['view.present', 'view.presentHere'],
      ['view.jump', 'view.previousStage', 'view.nextStage'],
      ['view.fit', 'view.zoomToSelection', 'view.actualSize', 'view.zoomIn', 'view.zoomOut'],
      ['view.findings', 'view.minimap', 'view.larger', 'view.smaller', { native: 'fullScreen' }],
    ],
  },
  { menu: 'help', groups: [['help.palette', 'help.shortcuts'], [{ native: 'log' }], [{ native: 'about' }]] },
];

/** Every command that stands in a menu, in the menus' order. */
export const MENU_COMMANDS: readonly string[] = MENUS.flatMap(({ groups }) =>
  groups.flat().flatMap((place) => commandAt(place) ?? []),
);

/** The command that stands at a place in the page's menu, if one does. */
export function commandAt(place: MenuPlace): string | null {
  if (typeof place === 'string') return place;
  return 'page' in place && place.page !== 'recent' ? place.page : null;
}

/** How a command stands now, as a menu shows it. */
export interface MenuEntry {
  id: string;
  label: string;
  /** As Electron writes it (CmdOrCtrl+Shift+S); null: none that a native menu can show. */
  accelerator: string | null;
  enabled: boolean;
  /** For commands that switch something; null for all others. */
  checked: boolean | null;
}
