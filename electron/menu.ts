/**
 * The native menu as plain data, made from the same list as the menu in the page. What the editor owns is sent to it as
 * a command; its shortcuts are shown here and heard there, so that one key never does a thing twice.
 */
import type { MenuItemConstructorOptions } from 'electron';
import { MENUS, type MenuEntry, type MenuPlace, type NativeItem } from '../shared/host/commands.ts';
import type { Translator } from '../shared/i18n/translate.ts';

export interface MenuParts {
  translator: Translator;
  mac: boolean;
  recent: readonly { path: string; label: string }[];
  /** How the commands of the front window stand; what is not told yet can be asked for. */
  entries: readonly MenuEntry[];
  command(command: string): void;
  openPath(path: string): void;
  newWindow(): void;
  showLog(): void;
  showAbout(): void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };
/** Electron throws at a key that it does not know; what comes from a page is looked at first. */
const ACCELERATOR =
  /^((CmdOrCtrl|Alt|Shift)\+)*([A-Z0-9=\-,./\\[\]]|F\d{1,2}|Return|Delete|Backspace|Escape|Space|Tab|Home|End|PageUp|PageDown|Up|Down|Left|Right|num\d)$/;

export function menuTemplate(parts: MenuParts): Item[] {
  const { mac } = parts;
  const t = (key: string) => parts.translator.t(key);
  const entries = new Map(parts.entries.map((entry) => [entry.id, entry]));

  const command = (id: string): Item => {
    const entry = entries.get(id);
    return {
      id,
      label: plain(entry?.label ?? t(`command.${id}`)),
      ...(entry?.accelerator && ACCELERATOR.test(entry.accelerator) && { accelerator: entry.accelerator }),
      registerAccelerator: false,
      enabled: entry?.enabled ?? true,
      ...(entry && entry.checked !== null && { type: 'checkbox' as const, checked: entry.checked }),
      click: () => parts.command(id),
    };
  };
  const role = (label: string, name: Item['role']): Item => ({ label, role: name });
  const about: Item = { label: t('menu.about'), click: parts.showAbout };
  const recent: Item[] = parts.recent.map(({ path, label }) => ({
    label: plain(label),
    click: () => parts.openPath(path),
  }));

  const native = (name: NativeItem): Item | null => {
    switch (name) {
      case 'newWindow':
        return { label: t('menu.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: parts.newWindow };
      case 'openRecent':
        return {
          label: t('menu.openRecent'),
          submenu: recent.length > 0 ? recent : [{ label: t('menu.noRecent'), enabled: false }],
        };
      case 'closeWindow':
        // The editor closes its journey with Ctrl+W.
        return { label: t('menu.close'), role: 'close', accelerator: 'CmdOrCtrl+Shift+W' };
      case 'quit':
        return mac ? null : role(t('menu.quit'), 'quit');
      case 'cut':
      case 'copy':
      case 'paste':
        // The page handles these keys by itself.
        return { label: t(`menu.${name}`), role: name, registerAccelerator: false };
      case 'selectAll':
        // Text fields of a Mac hear this key from the menu only; the item that is seen is the editor's own.
        return mac ? { role: 'selectAll', visible: false, acceleratorWorksWhenHidden: true } : null;
      case 'fullScreen':
        return role(t('menu.fullScreen'), 'togglefullscreen');
      case 'log':
        return { label: t('menu.log'), click: parts.showLog };
      case 'about':
        return mac ? null : about;
    }
  };
  const itemOf = (place: MenuPlace): Item | null => {
    if (typeof place === 'string') return command(place);
    return 'native' in place ? native(place.native) : null;
  };

  const program: Item = {
    label: 'Waymark',
    submenu: [about, SEPARATOR, role(t('menu.hide'), 'hide'), SEPARATOR, role(t('menu.quit'), 'quit')],
  };
  return [
    ...(mac ? [program] : []),
    ...MENUS.map(({ menu, groups }): Item => {
      const shown = groups
        .map((group) => group.map(itemOf).filter((item) => item !== null))
        .filter((group) => group.length > 0);
      return {
        id: menu,
        label: t(`menu.title.${menu}`),
        ...(menu === 'help' && { role: 'help' as const }),
        submenu: shown.flatMap((group, index) => (index === 0 ? group : [SEPARATOR, ...group])),
      };
    }),
  ];
}

/** An ampersand in a name is not a mnemonic. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}
