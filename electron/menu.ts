/**
 * The native menu as plain data. What the editor owns is sent to it as a command; its shortcuts are shown here and
 * heard there, so that one key never does a thing twice.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/host/commands.ts';
import type { Translator } from '../shared/i18n/translate.ts';

export interface MenuParts {
  translator: Translator;
  mac: boolean;
  recent: readonly { path: string; label: string }[];
  command(command: MenuCommand): void;
  openPath(path: string): void;
  newWindow(): void;
  showLog(): void;
  showAbout(): void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

export function menuTemplate(parts: MenuParts): Item[] {
  const { mac } = parts;
  const t = (key: string) => parts.translator.t(key);
  const command = (label: string, id: MenuCommand, accelerator: string): Item => ({
    id,
    label,
    accelerator,
    registerAccelerator: false,
    click: () => parts.command(id),
  });
  const role = (label: string, name: Item['role']): Item => ({ label, role: name });
  /** The page handles these keys by itself. */
  const editing = (label: string, name: Item['role']): Item => ({ label, role: name, registerAccelerator: false });
  const about: Item = { label: t('menu.about'), click: parts.showAbout };
  const recent: Item[] = parts.recent.map(({ path, label }) => ({
    // An ampersand in a name is not a mnemonic.
    label: label.replaceAll('&', '&&'),
    click: () => parts.openPath(path),
  }));

  const file: Item[] = [
    command(t('menu.new'), 'file.new', 'CmdOrCtrl+N'),
    { label: t('menu.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: parts.newWindow },
    command(t('menu.open'), 'file.open', 'CmdOrCtrl+O'),
    {
      label: t('menu.openRecent'),
      submenu: recent.length > 0 ? recent : [{ label: t('menu.noRecent'), enabled: false }],
    },
    SEPARATOR,
    command(t('menu.save'), 'file.save', 'CmdOrCtrl+S'),
    command(t('menu.saveAs'), 'file.saveAs', 'CmdOrCtrl+Shift+S'),
    SEPARATOR,
    command(t('menu.print'), 'file.print', 'CmdOrCtrl+P'),
    SEPARATOR,
    role(t('menu.close'), 'close'),
    ...(mac ? [] : [role(t('menu.quit'), 'quit')]),
  ];
  const edit: Item[] = [
    command(t('menu.undo'), 'edit.undo', 'CmdOrCtrl+Z'),
    command(t('menu.redo'), 'edit.redo', 'CmdOrCtrl+Shift+Z'),
    SEPARATOR,
    editing(t('menu.cut'), 'cut'),
    editing(t('menu.copy'), 'copy'),
    editing(t('menu.paste'), 'paste'),
    editing(t('menu.selectAll'), 'selectAll'),
  ];
  const view: Item[] = [
    command(t('menu.fit'), 'view.fit', 'Shift+1'),
    command(t('menu.actualSize'), 'view.actualSize', 'CmdOrCtrl+0'),
    command(t('menu.zoomIn'), 'view.zoomIn', 'CmdOrCtrl+='),
    command(t('menu.zoomOut'), 'view.zoomOut', 'CmdOrCtrl+-'),
    SEPARATOR,
    role(t('menu.fullScreen'), 'togglefullscreen'),
  ];
  const help: Item[] = [{ label: t('menu.log'), click: parts.showLog }, ...(mac ? [] : [SEPARATOR, about])];
  const program: Item = {
    label: 'Waymark',
    submenu: [about, SEPARATOR, role(t('menu.hide'), 'hide'), SEPARATOR, role(t('menu.quit'), 'quit')],
  };
  return [
    ...(mac ? [program] : []),
    { label: t('menu.title.file'), submenu: file },
    { label: t('menu.title.edit'), submenu: edit },
    { label: t('menu.title.view'), submenu: view },
    { label: t('menu.title.help'), role: 'help', submenu: help },
  ];
}
