/** The facts of a round: what it is called, when and where it was, who walked, and the way to delete it. */
import { useEffect, useRef } from 'react';
import { writeDate } from '../../shared/i18n/typed.ts';
import { useEditorStore } from '../state/editor.ts';
import { today } from '../state/today.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { TextField } from '../ui/fields.tsx';
import { DateField } from '../ui/TypedField.tsx';
import styles from './Audit.module.css';
import { addAuditor, auditorName, removeAuditor, removeRound, renameAuditor, setRound } from './acts.ts';
import type { Audit } from './reading.ts';

export function RoundPanel({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const list = useRef<HTMLDivElement>(null);
  /** Id of the sheet whose auditor was added just now. */
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-sheet="${added.current}"] input`)?.focus();
    added.current = null;
  });
  const { rounds, round } = audit.chosen;
  if (!round) return null;
  const { language } = audit.journey;
  const example = writeDate(today(), words.language);
  const label = t('audit.round');
  return (
    <section className={styles.card} aria-label={label}>
      <h3 className={styles.cardTitle}>{label}</h3>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span aria-hidden="true">{t('audit.name')}</span>
          <TextField
            label={t('audit.name')}
            value={round.name}
            placeholder={t('audit.roundName', { number: rounds.indexOf(round) + 1 })}
            language={language}
            onCommit={(name) => setRound(editor, round.id, { name: name.trim() }, 'edit.round')}
          />
        </div>
        <div className={styles.field}>
          <span aria-hidden="true">{t('worksheet.audit.date')}</span>
          <DateField
            label={t('inventory.date', { example })}
            placeholder={example}
            value={round.date}
            words={words}
            today={today}
            onCommit={(date) => setRound(editor, round.id, { date }, 'edit.round')}
            onWrong={() => editor.getState().say(t('inventory.dateWrong', { example }))}
          />
        </div>
        <div className={styles.field}>
          <span aria-hidden="true">{t('worksheet.audit.site')}</span>
          <TextField
            label={t('worksheet.audit.site')}
            value={round.site}
            language={language}
            onCommit={(site) => setRound(editor, round.id, { site: site.trim() }, 'edit.round')}
          />
        </div>
        <div ref={list} className={styles.field}>
          <span aria-hidden="true">{t('worksheet.audit.auditor')}</span>
          {round.sheets.map((sheet, index) => (
            <div key={sheet.id} className={styles.auditor} data-sheet={sheet.id}>
              <TextField
                label={t('audit.auditorNo', { number: index + 1 })}
                placeholder={t('audit.auditorNo', { number: index + 1 })}
                value={sheet.auditor}
                language={language}
                onCommit={(name) => renameAuditor(editor, round, sheet.id, name.trim())}
              />
              {round.sheets.length > 1 && (
                <IconButton
                  icon="x"
                  size={15}
                  label={t('audit.removeAuditor', { name: auditorName(round, sheet, words) })}
                  onClick={() => removeAuditor(editor, round, sheet, words)}
                />
              )}
            </div>
          ))}
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          icon="user-plus"
          onClick={() => {
            added.current = addAuditor(editor, round);
          }}
        >
          {t('audit.addAuditor')}
        </Button>
        <Button icon="trash-2" onClick={() => removeRound(editor, round, words)}>
          {t('audit.removeRound')}
        </Button>
      </div>
    </section>
  );
}
