/** Over the pages of the preview: which one is looked at, how large they are shown, what of them, and what to check. */
import type { KeyboardEvent } from 'react';
import type { Translator } from '../../shared/i18n/translate.ts';
import { readNumber } from '../../shared/i18n/typed.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useDraft } from '../ui/useDraft.ts';
import styles from './PageBar.module.css';
import { ZOOMS, type Zoom } from './page-column.ts';

interface PageBarProps {
  /** Index of the page that is looked at. */
  current: number;
  count: number;
  zoom: Zoom;
  hasMargins: boolean;
  hasStrip: boolean;
  warnings: { count: number; isOpen: boolean; panel: string };
  /** Of the interface. */
  translator: Translator;
  onGo(page: number): void;
  onZoom(zoom: Zoom): void;
  onMargins(shown: boolean): void;
  onStrip(shown: boolean): void;
  onWarnings(shown: boolean): void;
}

export function PageBar(props: PageBarProps) {
  const { current, count, zoom, hasMargins, hasStrip, warnings, translator } = props;
  const { t } = translator;
  return (
    <div className={styles.bar}>
      {count > 1 && (
        <div className={styles.part}>
          <IconButton
            icon="panel-left"
            label={t('worksheets.thumbnails')}
            pressed={hasStrip}
            onClick={() => props.onStrip(!hasStrip)}
          />
          <IconButton
            icon="chevron-left"
            label={t('worksheets.previousPage')}
            disabled={current === 0}
            onClick={() => props.onGo(current - 1)}
          />
          <PageField {...props} />
          <span>{t('worksheets.ofPages', { pages: count })}</span>
          <IconButton
            icon="chevron-right"
            label={t('worksheets.nextPage')}
            disabled={current === count - 1}
            onClick={() => props.onGo(current + 1)}
          />
        </div>
      )}
      <Segmented
        label={t('worksheets.zoom.label')}
        options={ZOOMS.map((value) => ({ value, label: t(`worksheets.zoom.${value}`) }))}
        value={zoom}
        onChange={props.onZoom}
      />
      <Button
        kind="bare"
        className={styles.toggle}
        aria-pressed={hasMargins}
        title={t('worksheets.marginsAbout')}
        onClick={() => props.onMargins(!hasMargins)}
      >
        {t('worksheets.margins')}
      </Button>
      <span className={styles.warnings} role="status">
        {warnings.count > 0 && (
          <Button
            kind="bare"
            icon="triangle-alert"
            className={styles.toggle}
            aria-expanded={warnings.isOpen}
            aria-controls={warnings.isOpen ? warnings.panel : undefined}
            onClick={() => props.onWarnings(!warnings.isOpen)}
          >
            {t('worksheets.warnings.count', { count: warnings.count })}
          </Button>
        )}
      </span>
    </div>
  );
}

/** The number of the page that is looked at; another one that is typed leads there. */
function PageField({ current, count, translator, onGo }: PageBarProps) {
  const { t, number, language } = translator;
  const go = (text: string) => {
    const typed = readNumber(text, language);
    if (typed != null) onGo(Math.round(typed) - 1);
  };
  const draft = useDraft<HTMLInputElement>(number(current + 1, { useGrouping: false }), go);
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowUp: -1, PageUp: -1, ArrowDown: 1, PageDown: 1 }[event.key];
    if (by === undefined) return draft.onKeyDown(event);
    event.preventDefault();
    onGo(current + by);
  };
  return (
    <input
      {...draft}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={styles.field}
      style={{ inlineSize: `${Math.max(2, String(count).length) + 2}ch` }}
      aria-label={t('worksheets.pageNumber')}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={pressed}
    />
  );
}
