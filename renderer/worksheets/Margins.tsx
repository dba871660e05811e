/** Over a page of the preview: what printers may not reach, and the sheet's own margin. */
import { UNPRINTED } from '../../shared/worksheets/page.ts';
import type { SheetPage } from '../../shared/worksheets/sheet.ts';
import styles from './PagePreview.module.css';
import { PX_PER_MM } from './page-column.ts';

export function Margins({ page, scale }: { page: SheetPage; scale: number }) {
  return (
    <div className={styles.margins} style={{ borderWidth: UNPRINTED * PX_PER_MM * scale }} aria-hidden="true">
      <div className={styles.margin} style={{ inset: (page.margin - UNPRINTED) * PX_PER_MM * scale }} />
    </div>
  );
}
