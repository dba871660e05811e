/** What is shown when the window cannot even start: no host, no settings, no fonts. */
import { preferredLanguage, translatorFor } from '../../shared/i18n/translate.ts';
import styles from './Trouble.module.css';

export function StartFailure({ detail }: { detail: string }) {
  const { t, direction, language } = translatorFor(preferredLanguage(navigator.languages));
  return (
    <main className={styles.trouble} dir={direction} lang={language}>
      <div role="alert" className={styles.sheet}>
        <h1>{t('app.noStart.title')}</h1>
        <p>{t('app.noStart.text')}</p>
        <details>
          <summary>{t('app.trouble.detail')}</summary>
          <pre dir="ltr">{detail}</pre>
        </details>
      </div>
    </main>
  );
}
