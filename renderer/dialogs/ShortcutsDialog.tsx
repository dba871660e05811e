/** All keys on one sheet: the commands by group, and what the canvas does with keys and mouse. */
import { COMMANDS, type CommandId } from '../commands/registry.ts';
import { shortcutsOf } from '../commands/run.ts';
import { isMac, keyCaps } from '../commands/shortcut.ts';
import { useTranslator } from '../state/workspace.ts';
import styles from './Dialog.module.css';
import { DialogFrame } from './DialogFrame.tsx';

const GROUPS = ['file', 'edit', 'map', 'view', 'help'] as const;

/** Keys of the canvas: the words' key, and the caps, of which the last ones are alternatives. */
const CANVAS_KEYS = [
  { does: 'walk', caps: ['←', '→', '↑', '↓'] },
  { does: 'write', caps: ['Enter'] },
  { does: 'move', caps: ['Alt', '←', '→'] },
  { does: 'stretch', caps: ['Alt', 'Shift', '←', '→'] },
  { does: 'bend', caps: ['↑', '↓'] },
  { does: 'bendWhole', caps: ['Shift', '↑', '↓'] },
  { does: 'leaveCurve', caps: ['Page ↑', 'Page ↓'] },
  { does: 'drop', caps: ['Esc'] },
] as const;

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator();
  const mac = isMac();
  const ofGroup = (group: (typeof GROUPS)[number]) =>
    COMMANDS.filter(({ id }) => groupOf(id) === group).flatMap((command) => {
      const [first] = shortcutsOf(command);
      return first ? [{ id: command.id, caps: keyCaps(first, mac) }] : [];
    });
  return (
    <DialogFrame look="wide" icon="keyboard" title={t('command.help.shortcuts')} onClose={onClose}>
      <div className={styles.shortcuts}>
        {GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`shortcuts.${group}`)}</h3>
            <dl>
              {ofGroup(group).map(({ id, caps }) => (
                <div key={id}>
                  <dt>{t(`command.${id}`)}</dt>
                  <dd>
                    <Keys caps={caps} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3>{t('shortcuts.canvas')}</h3>
          <dl>
            {CANVAS_KEYS.map(({ does, caps }) => (
              <div key={does}>
                <dt>{t(`shortcuts.does.${does}`)}</dt>
                <dd>
                  <Keys caps={caps.map((cap) => (mac && cap === 'Alt' ? '⌥' : cap))} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section className={styles.group}>
          <h3>{t('shortcuts.mouse')}</h3>
          <dl>
            {(['pan', 'zoom', 'rename', 'snap'] as const).map((does) => (
              <div key={does}>
                <dt>{t(`shortcuts.mouseDoes.${does}`)}</dt>
                <dd className={styles.keys}>{t(`shortcuts.mouseWith.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </DialogFrame>
  );
}

function groupOf(id: CommandId): string {
  return id === 'settings' ? 'help' : id.slice(0, id.indexOf('.'));
}

function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <span className={styles.keys} dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
