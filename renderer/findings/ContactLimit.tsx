/** How many contacts a stage may have before the findings speak up; empty: as many as one likes. */
import { useId } from 'react';
import type { JourneyMap } from '../../shared/document/schema.ts';
import { toAsciiDigits } from '../../shared/i18n/translate.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { useDraft } from '../ui/useDraft.ts';
import styles from './FindingsPanel.module.css';

const MOST = 999;

export function ContactLimit({ map }: { map: JourneyMap }) {
  const { t, number } = useTranslator();
  const editor = useEditorStore();
  const hint = useId();
  const draft = useDraft<HTMLInputElement>(map.contactLimit === null ? '' : number(map.contactLimit), (text) => {
    const limit = readLimit(text);
    if (limit === undefined) editor.getState().say(t('findings.limitWrong'));
    else
      editor
        .getState()
        .do({ edit: 'set', in: 'maps', id: map.id, fields: { contactLimit: limit } }, { key: 'edit.contactLimit' });
  });
  const isWrong = readLimit(draft.value) === undefined;
  return (
    <div className={styles.limit}>
      <input
        type="text"
        inputMode="numeric"
        className={styles.limitField}
        aria-label={t('findings.limit')}
        aria-invalid={isWrong || undefined}
        aria-describedby={hint}
        autoComplete="off"
        {...draft}
      />
      <span id={hint} className={styles.quiet}>
        {isWrong ? t('findings.limitWrong') : t('findings.limitHint')}
      </span>
    </div>
  );
}

/** null for nothing, undefined for what is no whole number from 1 to 999. */
function readLimit(text: string): number | null | undefined {
  const plain = toAsciiDigits(text).trim();
  if (plain === '') return null;
  const value = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return value >= 1 && value <= MOST ? value : undefined;
}
