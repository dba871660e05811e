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
  const command = (id: MenuCommand, accelerator: string | undefined): Item => ({
    id,
    label: t(`command.${id}`),
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
    command('file.new', 'CmdOrCtrl+N'),
    { label: t('menu.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: parts.newWindow },
    command('file.open', 'CmdOrCtrl+O'),
    {
      label: t('menu.openRecent'),
      submenu: recent.length > 0 ? recent : [{ label: t('menu.noRecent'), enabled: false }],
    },
    SEPARATOR,
    command('file.save', 'CmdOrCtrl+S'),
    command('file.saveAs', 'CmdOrCtrl+Shift+S'),
    SEPARATOR,
    command('file.print', 'CmdOrCtrl+P'),
    SEPARATOR,
    // The editor closes its journey with Ctrl+W.
    { label: t('menu.close'), role: 'close', accelerator: 'CmdOrCtrl+Shift+W' },
    ...(mac ? [] : [role(t('menu.quit'), 'quit')]),
  ];
  const edit: Item[] = [
    command('edit.undo', 'CmdOrCtrl+Z'),
    command('edit.redo', 'CmdOrCtrl+Shift+Z'),
    SEPARATOR,
    editing(t('menu.cut'), 'cut'),
    editing(t('menu.copy'), 'copy'),
    editing(t('menu.paste'), 'paste'),
    editing(t('menu.selectAll'), 'selectAll'),
  ];
  const view: Item[] = [
    // macOS has no keys that are only shown: a plain one would fire while somebody types an exclamation mark.
    command('view.fit', mac ? undefined : 'Shift+1'),
    command('view.actualSize', 'CmdOrCtrl+0'),
    command('view.zoomIn', 'CmdOrCtrl+='),
    command('view.zoomOut', 'CmdOrCtrl+-'),
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
