/** The very pages that are printed, scaled to the room there is. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Sheet } from '../../shared/worksheets/sheet.ts';
import styles from './PagePreview.module.css';
import { SheetPageView } from './SheetPages.tsx';

const PX_PER_MM = 96 / 25.4;
/** Room beside a page, px. */
const GUTTER = 32;
/** Larger than life helps nobody. */
const LARGEST = 1.25;

export function PagePreview({ sheet, label }: { sheet: Sheet; label: string }) {
  const scroller = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setRoom(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      {room > 0 &&
        sheet.pages.map((page, index) => {
          const scale = Math.min(LARGEST, Math.max(0.1, (room - 2 * GUTTER) / (page.width * PX_PER_MM)));
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
              key={index}
              className={styles.page}
              style={{ width: page.width * PX_PER_MM * scale, height: page.height * PX_PER_MM * scale }}
            >
              <div className={styles.scaled} style={{ transform: `scale(${scale})` }} dir="ltr">
                <SheetPageView page={page} />
              </div>
            </div>
          );
        })}
    </section>
  );
}
