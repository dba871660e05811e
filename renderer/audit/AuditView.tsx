/** The audit: sheets typed back round by round, the heat map of a round, and what stands beside them. */
import { useId } from 'react';
import { readPasted } from '../../shared/audit/paste.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { panelId, Tabs, tabId } from '../ui/Tabs.tsx';
import { usePastedText } from '../ui/usePastedText.ts';
import styles from './Audit.module.css';
import { AuditGrid } from './AuditGrid.tsx';
import { addRound, auditorName, chosenNow, pasteRows, roundName } from './acts.ts';
import { HeatMap } from './HeatMap.tsx';
import { OrderSwitch } from './OrderSwitch.tsx';
import { RoundPanel } from './RoundPanel.tsx';
import { type Audit, useAuditReading } from './reading.ts';
import { SincePanel, TypingPanel } from './SidePanels.tsx';
import { AUDIT_TABS, auditOf, EVERYONE, useAudit } from './view-state.ts';
import { WeakSpots } from './WeakSpots.tsx';

/** So many of the weakest beside the grid, and beside the heat map. */
const WEAKEST = { scores: 5, heat: 10 };
/** More rounds than this are chosen from a list. */
const ROUNDS_IN_SIGHT = 4;
/** Misfits that are named one by one. */
const NAMED = 8;

export function AuditView() {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const state = auditOf(editor);
  const tabs = useId();
  const tab = useAudit((now) => now.tab);
  const order = useAudit((now) => now.order);
  const audit = useAuditReading();
  usePaste(audit);
  const isEmpty = audit.rows.length === 0;

  return (
    <div className={styles.view}>
      <main aria-label={t('command.view.audit')} className={styles.main}>
        <Head audit={audit} />
        <div className={styles.tools}>
          <Tabs
            id={tabs}
            label={t('command.view.audit')}
            tabs={AUDIT_TABS.map((value) => ({ value, label: t(`audit.${value}`) }))}
            value={tab}
            onChange={(value) => state.setState({ tab: value })}
          />
          <span className={styles.push} />
          {tab === 'scores' && (
            <>
              <Auditors audit={audit} />
              <OrderSwitch value={order} onChange={(value) => state.setState({ order: value })} />
            </>
          )}
        </div>
        <PasteNotice />
        <div id={panelId(tabs)} role="tabpanel" aria-labelledby={tabId(tabs, tab)} className={styles.body}>
          {isEmpty ? (
            <p className={styles.nothing}>{t('audit.nothing')}</p>
          ) : tab === 'scores' ? (
            <AuditGrid key={audit.map.id} audit={audit} />
          ) : (
            <HeatMap audit={audit} />
          )}
        </div>
      </main>
      <aside aria-label={t('audit.side')} className={styles.side}>
        {tab === 'scores' && !isEmpty && <TypingPanel audit={audit} />}
        <WeakSpots
          audit={audit}
          most={WEAKEST[tab]}
          title={tab === 'scores' ? t('audit.weakest') : t('audit.weakestTen')}
        />
        <SincePanel audit={audit} />
        <RoundPanel key={audit.chosen.round?.id} audit={audit} />
      </aside>
    </div>
  );
}

/** What is on show, and the ways to another map and another round. */
function Head({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t, date } = words;
  const editor = useEditorStore();
  const state = auditOf(editor);
  const { journey, map, chosen } = audit;
  const { rounds, round, sheet } = chosen;
  const about = round
    ? [
        roundName(round, rounds, words),
        round.date === null ? '' : date(round.date),
        round.site,
        sheet ? sheet.auditor : words.list(round.sheets.map((item) => item.auditor).filter(Boolean)),
      ]
    : [t('audit.noRound')];
  const options = rounds.map((item) => ({
    value: item.id,
    label: roundName(item, rounds, words),
    ...(item.name !== '' && { lang: journey.language }),
  }));
  const choose = (id: string) => state.setState({ round: id, sheet: null, against: null, at: null });
  return (
    <div className={styles.top}>
      <h2 className={styles.title}>{t('command.view.audit')}</h2>
      <p className={styles.about}>
        {about
          .filter((part) => part !== '')
          .map((part, index) => (
            <span key={part}>
              {index > 0 && ' · '}
              <bdi lang={round ? journey.language : undefined}>{part}</bdi>
            </span>
          ))}
      </p>
      <div className={styles.choices}>
        {journey.maps.length > 1 && (
          <div className={styles.choice}>
            <Select
              label={t('audit.map')}
              value={map.id}
              options={journey.maps.map(({ id, name }) => ({
                value: id,
                label: name || t('outline.unnamed'),
                lang: journey.language,
              }))}
              onChange={(id) => {
                editor.getState().showMap(id);
                state.setState({ round: null, sheet: null, against: null, at: null });
              }}
            />
          </div>
        )}
        {rounds.length > ROUNDS_IN_SIGHT && round ? (
          <div className={styles.choice}>
            <Select label={t('audit.round')} value={round.id} options={options} onChange={choose} />
          </div>
        ) : (
          rounds.length > 1 && (
            <Segmented label={t('audit.round')} options={options} value={round?.id ?? null} onChange={choose} />
          )
        )}
        <Button icon="plus" onClick={() => addRound(editor, words)}>
          {t('audit.addRound')}
        </Button>
      </div>
    </div>
  );
}

/** Whose sheet is typed into, or all of them averaged. */
function Auditors({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t } = words;
  const state = auditOf(useEditorStore());
  const { round, sheet, everyone } = audit.chosen;
  if (!round || round.sheets.length < 2) return null;
  const { language } = audit.journey;
  return (
    <Segmented
      label={t('worksheet.audit.auditor')}
      options={[
        ...round.sheets.map((item) => ({
          value: item.id,
          label: auditorName(round, item, words),
          ...(item.auditor !== '' && { lang: language }),
        })),
        { value: EVERYONE, label: t('audit.everyone') },
      ]}
      value={everyone ? EVERYONE : (sheet?.id ?? null)}
      onChange={(id) => state.setState({ sheet: id, at: null })}
    />
  );
}

/** What became of the last paste. */
function PasteNotice() {
  const { t, list } = useTranslator();
  const state = auditOf(useEditorStore());
  const pasted = useAudit((now) => now.pasted);
  if (!pasted) return null;
  const { taken, misfits } = pasted;
  const named = misfits.slice(0, NAMED).map(({ line, why, text }) => t(`audit.misfit.${why}`, { line, text }));
  return (
    <div className={styles.notice}>
      <div className={styles.noticeWords}>
        <p>{t('audit.pasted', { count: taken })}</p>
        {misfits.length > 0 && (
          <p className={styles.muted}>
            {t('audit.misfits', { count: misfits.length })} {list(named)}
            {misfits.length > NAMED && '…'}
          </p>
        )}
      </div>
      <IconButton icon="x" size={15} label={t('dialog.close')} onClick={() => state.setState({ pasted: null })} />
    </div>
  );
}

/** Takes rows from the clipboard into the sheet, wherever in the view one is. */
function usePaste({ rows, journey }: Audit): void {
  const { t } = useTranslator();
  const editor = useEditorStore();
  usePastedText((text) => {
    if (chosenNow(editor).everyone) {
      editor.getState().say(t('audit.chooseAuditor'));
      return;
    }
    const { rows: taken, misfits } = readPasted(text, rows, translatorFor(journey.language).t('worksheet.audit.na'));
    if (taken.length > 0) pasteRows(editor, taken);
    auditOf(editor).setState({ pasted: { taken: taken.length, misfits } });
    const said = [t('audit.pasted', { count: taken.length })];
    if (misfits.length > 0) said.push(t('audit.misfits', { count: misfits.length }));
    editor.getState().say(said.join(' '));
  });
}
