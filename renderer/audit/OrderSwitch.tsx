/** By stage as on the map, or as one walks: the orders of the printed checklists. */
import { useTranslator } from '../state/workspace.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { ORDERS, type Order } from './view-state.ts';

/** `value` null: in another order than these. */
export function OrderSwitch({ value, onChange }: { value: Order | null; onChange: (order: Order) => void }) {
  const { t } = useTranslator();
  return (
    <Segmented
      label={t('audit.order')}
      options={ORDERS.map((order) => ({ value: order, label: t(`audit.orders.${order}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
