/** The menu at the start of the bar: everything about files, and where settings and shortcuts are. */
import type { CommandId } from '../commands/registry.ts';
import { useCommands } from '../commands/run.ts';
import { openHandle } from '../state/files.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import styles from './TopBar.module.css';

/** Commands of the menu; those that begin a group have a line above them. */
const BEFORE_RECENT = ['file.new', 'file.open'] as const satisfies CommandId[];
const AFTER_RECENT = [
  'file.save',
  'file.saveAs',
  'file.print',
  'settings',
  'help.shortcuts',
  'file.close',
] as const satisfies CommandId[];
const BEGINS: ReadonlySet<CommandId> = new Set<CommandId>(['file.save', 'settings', 'file.close']);

const RECENT_SHOWN = 5;
const RECENT = 'recent:';

export function MainMenu() {
  const { t } = useTranslator();
  const recent = useWorkspace((state) => state.recent);
  const shown = useWorkspace((state) => state.document?.file?.handle);
  const commands = useCommands([...BEFORE_RECENT, ...AFTER_RECENT]);
  const others = recent.filter(({ file }) => file.handle !== shown).slice(0, RECENT_SHOWN);

  const items: MenuItem[] = commands.map((command) => ({
    id: command.id,
    label: command.label,
    icon: command.icon,
    shortcut: command.shortcut,
    disabled: !command.enabled,
    begins: BEGINS.has(command.id),
  }));
  items.splice(
    BEFORE_RECENT.length,
    0,
    ...others.map(({ file, title }) => ({
      id: RECENT + file.handle,
      label: t('frame.openRecent', { title: title || file.name }),
      icon: 'history' as const,
    })),
  );

  return (
    <Menu
      label={t('frame.menu')}
      items={items}
      onAction={(id) => {
        const command = commands.find((each) => each.id === id);
        if (command) command.run();
        else void openHandle(id.slice(RECENT.length));
      }}
      className={styles.opener}
    >
      <Icon name="menu" size={18} />
    </Menu>
  );
}
