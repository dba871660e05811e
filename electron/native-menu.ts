/** Shows the native menu and keeps it: built anew only when its words change, else its items are switched where they are. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

export interface NativeMenu {
  show(template: readonly MenuItemConstructorOptions[]): void;
}

export function createNativeMenu(): NativeMenu {
  let built = '';
  return {
    show(template) {
      // What an item does is found anew at every click, so only what can be read counts.
      const words = JSON.stringify(template, (key, value) =>
        key === 'enabled' || key === 'checked' ? undefined : (value as unknown),
      );
      const menu = Menu.getApplicationMenu();
      if (words !== built || !menu) {
        built = words;
        Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
        return;
      }
      for (const { submenu } of template) {
        if (!Array.isArray(submenu)) continue;
        for (const { id, enabled, checked } of submenu) {
          const item = id === undefined ? null : menu.getMenuItemById(id);
          if (!item) continue;
          if (enabled !== undefined && item.enabled !== enabled) item.enabled = enabled;
          if (checked !== undefined && item.checked !== checked) item.checked = checked;
        }
      }
    },
  };
}
