/** What can be done with a row of a pack: moved, taken away, and what else its kind has. */
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import styles from './Packs.module.css';

interface RowMenuProps {
  /** Of the row. */
  name: string;
  index: number;
  /** Index of the last row. */
  last: number;
  /** What taking it away is called. */
  remove: string;
  onMove(from: number, to: number): void;
  onRemove(): void;
  /** What only some rows have. */
  extra?: MenuItem & { onChoose(): void };
}

export function RowMenu({ name, index, last, remove, onMove, onRemove, extra }: RowMenuProps) {
  const { t } = useTranslator();
  return (
    <Menu
      label={t('packs.actionsOf', { name })}
      className={styles.menuButton}
      align="end"
      items={[
        { id: 'up', label: t('packs.up'), icon: 'arrow-up', disabled: index === 0 },
        { id: 'down', label: t('packs.down'), icon: 'arrow-down', disabled: index === last },
        ...(extra ? [extra] : []),
        { id: 'remove', label: remove, icon: 'trash-2', danger: true, begins: true },
      ]}
      onAction={(action) => {
        if (action === 'up') onMove(index, index - 1);
        else if (action === 'down') onMove(index, index + 1);
        else if (action === 'remove') onRemove();
        else extra?.onChoose();
      }}
    >
      <Icon name="ellipsis" />
    </Menu>
  );
}
