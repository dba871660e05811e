/** The very pages that are printed, one below the other, with the ways to go through them. Only those near the view are drawn. */
import { type KeyboardEvent, memo, useId, useMemo, useState } from 'react';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { Sheet, SheetPage } from '../../shared/worksheets/sheet.ts';
import { placedWarnings } from '../../shared/worksheets/warning-places.ts';
import { interfaceScale } from '../frame/theme.ts';
import { Margins } from './Margins.tsx';
import { PageBar } from './PageBar.tsx';
import styles from './PagePreview.module.css';
import { PageStrip } from './PageStrip.tsx';
import { PX_PER_MM, type Zoom } from './page-column.ts';
import { SheetPageView } from './SheetPages.tsx';
import { SheetWarnings } from './SheetWarnings.tsx';
import { usePageScroll } from './usePageScroll.ts';

/** Windows from this width on have room for small pages beside the large ones, px. */
const WIDE = 1500;

interface PagePreviewProps {
  sheet: Sheet;
  /** Of the interface. */
  translator: Translator;
  label: string;
  /** What is shown: another one begins at its first page, the same one with other choices stays where it is. */
  subject: string;
}

export function PagePreview({ sheet, translator, label, subject }: PagePreviewProps) {
  const { t } = translator;
  const { pages } = sheet;
  const [zoom, setZoom] = useState<Zoom>('width');
  const [hasMargins, showMargins] = useState(false);
  const [hasStrip, showStrip] = useState(() => window.innerWidth / interfaceScale() >= WIDE);
  const [hasWarnings, showWarnings] = useState(false);
  const [said, say] = useState('');
  const warnings = useMemo(() => placedWarnings(sheet), [sheet]);
  const { scroller, column, shown, look, goTo } = usePageScroll(pages, zoom, subject);
  const warningsId = useId();
  const of = pages.length;

  const go = (page: number) => {
    const reached = Math.max(0, Math.min(of - 1, page));
    goTo(reached);
    say(t('worksheet.page', { number: reached + 1, of }));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = { PageDown: shown.current + 1, PageUp: shown.current - 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };

  return (
    <div className={styles.preview}>
      <PageBar
        current={shown.current}
        count={of}
        zoom={zoom}
        hasMargins={hasMargins}
        hasStrip={hasStrip}
        warnings={{ count: warnings.length, isOpen: hasWarnings, panel: warningsId }}
        translator={translator}
        onGo={go}
        onZoom={setZoom}
        onMargins={showMargins}
        onStrip={showStrip}
        onWarnings={showWarnings}
      />
      {hasWarnings && warnings.length > 0 && (
        <SheetWarnings
          id={warningsId}
          warnings={warnings}
          language={sheet.language}
          translator={translator}
          onGo={go}
        />
      )}
      <div className={styles.both}>
        {hasStrip && of > 1 && (
          <PageStrip pages={pages} current={shown.current} subject={subject} translator={translator} onGo={go} />
        )}
        <section
          ref={scroller}
          className={styles.scroller}
          aria-label={label}
          aria-keyshortcuts="PageUp PageDown Home End"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          onScroll={look}
          onKeyDown={pressed}
        >
          {column && (
            <div className={styles.column} style={{ height: column.height, minWidth: column.width }}>
              {pages.slice(shown.first, shown.last + 1).map((page, i) => {
                const index = shown.first + i;
                return (
                  <PlacedPage
                    key={index}
                    page={page}
                    top={column.tops[index] ?? 0}
                    scale={column.scales[index] ?? 1}
                    label={t('worksheet.page', { number: index + 1, of })}
                    hasMargins={hasMargins}
                  />
                );
              })}
            </div>
          )}
        </section>
      </div>
      <span className="spoken" role="status">
        {said}
      </span>
    </div>
  );
}

interface PlacedPageProps {
  page: SheetPage;
  /** px */
  top: number;
  scale: number;
  label: string;
  hasMargins: boolean;
}

const PlacedPage = memo(function PlacedPage({ page, top, scale, label, hasMargins }: PlacedPageProps) {
  const width = page.width * PX_PER_MM * scale;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page of the preview is no set of fields
    <div
      role="group"
      aria-label={label}
      className={styles.page}
      style={{ top, width, height: page.height * PX_PER_MM * scale }}
    >
      <div className={styles.scaled} style={{ transform: `scale(${scale})` }} dir="ltr">
        <SheetPageView page={page} />
      </div>
      {hasMargins && <Margins page={page} scale={scale} />}
    </div>
  );
});
