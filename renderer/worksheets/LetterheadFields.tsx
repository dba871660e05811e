/** The organisation's line and logo, which every sheet with a foot carries. */
import type { Letterhead } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { pickPicture } from '../pictures/pick-picture.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { TextField } from '../ui/fields.tsx';
import styles from './WorksheetsView.module.css';

export interface LetterheadActs {
  onLine(line: string): void;
  /** A file that was chosen; what cannot be read is told by whoever takes it. */
  onLogo(file: File): void;
  onRemoveLogo(): void;
}

interface LetterheadFieldsProps extends LetterheadActs {
  letterhead: Letterhead;
  /** Of the interface. */
  translator: Translator;
}

export function LetterheadFields({ letterhead, translator, ...acts }: LetterheadFieldsProps) {
  const { t } = translator;
  const { line, logo } = letterhead;
  const choose = async () => {
    const file = await pickPicture();
    if (file) acts.onLogo(file);
  };
  return (
    <section>
      <h2>{t('worksheets.letterhead.title')}</h2>
      <div className={styles.field}>
        <span aria-hidden="true">{t('worksheets.letterhead.line')}</span>
        <TextField
          label={t('worksheets.letterhead.line')}
          placeholder={t('worksheets.letterhead.lineHint')}
          value={line}
          onCommit={(text) => acts.onLine(text.trim())}
        />
      </div>
      <div className={styles.field}>
        <span aria-hidden="true">{t('worksheets.letterhead.logo')}</span>
        <div className={styles.logo}>
          {logo && (
            <div className={styles.logoShown}>
              <img src={logo} alt={t('worksheets.letterhead.logo')} />
            </div>
          )}
          <Button icon={logo ? 'image' : 'image-plus'} onClick={() => void choose()}>
            {t(logo ? 'worksheets.letterhead.change' : 'worksheets.letterhead.choose')}
          </Button>
          {logo && <IconButton icon="trash-2" label={t('worksheets.letterhead.remove')} onClick={acts.onRemoveLogo} />}
        </div>
      </div>
      <p className={styles.hint}>{t('worksheets.letterhead.about')}</p>
    </section>
  );
}
