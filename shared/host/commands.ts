/**
 * The editor's commands that the native menu may call.
 * A closed list, known to both: the menu shows them, the editor registers commands of the same ids.
 */
export const MENU_COMMANDS = [
  'file.new',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.print',
  'edit.undo',
  'edit.redo',
  'view.fit',
  'view.zoomIn',
  'view.zoomOut',
  'view.actualSize',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];
