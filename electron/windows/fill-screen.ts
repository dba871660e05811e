/** A window that is shown to a room: it fills its screen, without a menu, and the screen stays awake. */
import { type BrowserWindow, powerSaveBlocker } from 'electron';

interface Before {
  fullScreen: boolean;
  blocker: number;
}

const filled = new WeakMap<BrowserWindow, Before>();

/** Fills the screen with the window, or gives it back as it was. */
export function fillScreen(window: BrowserWindow, on: boolean): void {
  const before = filled.get(window);
  if (on === (before !== undefined)) return;
  if (before) {
    filled.delete(window);
    powerSaveBlocker.stop(before.blocker);
    window.setMenuBarVisibility(true);
    if (!before.fullScreen) window.setFullScreen(false);
    return;
  }
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  filled.set(window, { fullScreen: window.isFullScreen(), blocker });
  // A page that falls or a window that goes must not keep the screen awake for good.
  window.once('closed', () => powerSaveBlocker.stop(blocker));
  window.setMenuBarVisibility(false);
  window.setFullScreen(true);
}
