/** The Worksheets view: what to print on the one side, the very pages on the other. */
import { type ReactNode, useMemo, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { PAPER_LABELS, type SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { Button } from '../ui/Button.tsx';
import { type LetterheadActs, LetterheadFields } from './LetterheadFields.tsx';
import { PagePreview } from './PagePreview.tsx';
import { type PrintAction, PrintBar } from './PrintBar.tsx';
import { SheetChoices } from './SheetChoices.tsx';
import { SheetList } from './SheetList.tsx';
import { isTypedBack } from './typing-back.ts';
import { usePagedSheet } from './usePagedSheet.ts';
import styles from './WorksheetsView.module.css';

export interface WorksheetsViewProps {
  journey: Journey;
  /** The map that is open; another may be chosen here for printing. */
  mapId: string;
  /** Of the interface. */
  translator: Translator;
  onPrint: PrintAction;
  onSavePdf: PrintAction;
  letterhead: LetterheadActs;
  /** Leads to where a sheet of that map is typed back; missing: nowhere. */
  onTypeBack?: (request: SheetRequest) => void;
  /** Stands over the list of sheets. */
  head?: ReactNode;
}

export function WorksheetsView({
  journey,
  mapId,
  translator,
  onPrint,
  onSavePdf,
  letterhead,
  onTypeBack,
  head,
}: WorksheetsViewProps) {
  const { t } = translator;
  const [chosen, choose] = useState<Partial<SheetRequest>>({ sheet: 'audit' });
  const map = [chosen.map, mapId].map((id) => findById(journey.maps, id ?? null)).find(Boolean) ?? journey.maps[0];
  const { language } = journey;
  const shown = map?.id;
  const request = useMemo(() => (shown ? completed(chosen, language, shown) : null), [chosen, language, shown]);
  const paged = usePagedSheet(journey, request);
  const hasColouredFoot =
    journey.letterhead.logo !== null && paged.state === 'ready' && paged.sheet.pages.some(({ foot }) => foot);
  const job =
    request && paged.state === 'ready' ? () => ({ sheets: [request], journey: serializeJourney(journey) }) : null;

  return (
    <div className={styles.view}>
      <aside className={styles.side}>
        {head}
        <SheetList
          chosen={request?.sheet ?? 'audit'}
          translator={translator}
          onChoose={(sheet) => {
            const layout = SHEET_DEFINITIONS[sheet].layouts?.find((each) => each === chosen.layout);
            choose({ ...chosen, sheet, layout, about: undefined });
          }}
        />
      </aside>
      <main className={styles.main}>
        <PrintBar translator={translator} job={job} subject={request} onPrint={onPrint} onSavePdf={onSavePdf}>
          {paged.state === 'ready' &&
            request &&
            `${t('worksheets.pages', { count: paged.sheet.pages.length })} · ${PAPER_LABELS[request.paper]}`}
          {paged.state === 'preparing' && map && t('worksheets.preparing')}
        </PrintBar>
        {paged.state === 'ready' && request && (
          <PagePreview
            sheet={paged.sheet}
            translator={translator}
            label={t('worksheets.preview')}
            subject={[request.sheet, request.map, request.about].join(' ')}
          />
        )}
        {paged.state === 'failed' && <p className={styles.message}>{t('worksheets.failed')}</p>}
        {!map && <p className={styles.message}>{t('worksheets.noMap')}</p>}
      </main>
      <aside className={`${styles.side} ${styles.options}`} aria-label={t('worksheets.options')}>
        {request && (
          <SheetChoices
            journey={journey}
            request={request}
            hasColouredFoot={hasColouredFoot}
            translator={translator}
            onChange={(fields) => choose({ ...chosen, ...fields })}
          />
        )}
        {request && onTypeBack && isTypedBack(request.sheet) && (
          <Button icon="keyboard" className={styles.back} onClick={() => onTypeBack(request)}>
            {t('worksheets.typeBack')}
          </Button>
        )}
        <LetterheadFields letterhead={journey.letterhead} translator={translator} {...letterhead} />
      </aside>
    </div>
  );
}

/** What was chosen so far, with what is usual for the rest; a paper that the sheet has not is its usual one. */
function completed(chosen: Partial<SheetRequest>, language: Language, map: string): SheetRequest {
  const sheet = chosen.sheet ?? 'audit';
  const { papers } = SHEET_DEFINITIONS[sheet];
  const paper = papers.find((each) => each === chosen.paper) ?? papers[0] ?? 'a4';
  return { rows: 'map', ...chosen, sheet, paper, language: chosen.language ?? language, map };
}
