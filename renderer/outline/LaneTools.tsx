/** The lanes of the map from its outline, where they are the columns: added, renamed, moved, hidden, copied, deleted. */
import { findById } from '../../shared/document/find.ts';
import { openLaneMenu } from '../lanes/opening.ts';
import { typeLane } from '../state/actions.ts';
import { mapOf, useEditorStore } from '../state/editor.ts';
import { canRemoveLane, duplicateLane, removeLane, setHidden, shiftLane } from '../state/lanes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import styles from './LaneTools.module.css';

interface LaneToolsProps {
  /** The lane that the current column is; null: none. */
  lane: string | null;
  /** Stands in the head of the lane's column. */
  onHead: () => void;
  /** Does it and gives the focus back to the table. */
  onAct: (act: () => void) => void;
}

export function LaneTools({ lane, onHead, onAct }: LaneToolsProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const map = mapOf(editor);
  const found = findById(map.lanes, lane);
  const shown = map.lanes.filter((item) => !item.hidden);
  const at = found ? shown.indexOf(found) : -1;
  const items: MenuItem[] = [
    { id: 'add', label: t('command.map.addLane'), icon: 'plus' },
    { id: 'rename', label: t('lanes.rename'), icon: 'pencil', disabled: !found, begins: true },
    { id: 'up', label: t('command.lane.up'), icon: 'arrow-up', disabled: at <= 0 },
    { id: 'down', label: t('command.lane.down'), icon: 'arrow-down', disabled: at < 0 || at === shown.length - 1 },
    { id: 'hide', label: t('command.lane.hide'), icon: 'eye-off', disabled: !found },
    { id: 'duplicate', label: t('command.lane.duplicate'), icon: 'copy', disabled: !found },
    {
      id: 'remove',
      label: t('lanes.remove'),
      icon: 'trash-2',
      danger: true,
      disabled: !found || !canRemoveLane(map, found),
      begins: true,
    },
  ];

  const act = (id: string) => {
    if (id === 'add') {
      // Once this menu has gone, so that the other one can open.
      requestAnimationFrame(openLaneMenu);
      return;
    }
    if (!found) return;
    onAct(() => {
      onHead();
      switch (id) {
        case 'rename':
          typeLane(editor, found.id);
          break;
        case 'up':
        case 'down':
          shiftLane(editor, found.id, id === 'up' ? -1 : 1, words);
          break;
        case 'hide':
          setHidden(editor, found.id, true, words);
          break;
        case 'duplicate':
          duplicateLane(editor, found.id, words);
          break;
        default:
          removeLane(editor, found.id, words);
      }
    });
  };

  return (
    <Menu label={t('lanes.menu')} items={items} onAction={act} className={styles.button}>
      <Icon name="rows-3" />
      {t('lanes.menu')}
      <Icon name="chevron-down" size={14} />
    </Menu>
  );
}
