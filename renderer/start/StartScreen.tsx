/** What is shown while nothing is open: what was left behind, what was open lately, and ways to begin. */

import type { RecentFile } from '../../shared/host/host.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/translate.ts';
import { useCommand } from '../commands/run.ts';
import { LanguageMenu } from '../frame/LanguageMenu.tsx';
import { describeWhen } from '../frame/when.ts';
import { forgetRecent, openHandle } from '../state/files.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { blankChecklist, newFromTemplate, openSample } from './beginning.ts';
import { DueReviews } from './DueReviews.tsx';
import { Mark } from './Mark.tsx';
import { Recoveries } from './Recoveries.tsx';
import styles from './StartScreen.module.css';
import { SAMPLES } from './samples.ts';
import { TemplatePicker } from './TemplatePicker.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

export function StartScreen() {
  const { t } = useTranslator();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Mark size={40} />
        <div>
          <h1>Waymark</h1>
          <p className={styles.quiet}>{t('start.tagline')}</p>
        </div>
        <div className={styles.settings}>
          <ThemeChoice look="joined" />
          <LanguageMenu className={styles.language} />
        </div>
      </header>
      <main className={styles.main}>
        <Recoveries />
        <div className={styles.columns}>
          <div className={styles.side}>
            <Doors />
            <DueReviews />
            <Recent />
          </div>
          <div className={styles.ways}>
            <section aria-labelledby="start-new">
              <h2 id="start-new">{t('start.new')}</h2>
              <TemplatePicker onPick={(template, language) => void newFromTemplate(template, language)} />
            </section>
            <section aria-labelledby="start-samples">
              <h2 id="start-samples">{t('start.samples')}</h2>
              <Samples />
            </section>
          </div>
        </div>
      </main>
    </div>
  );
}

function Doors() {
  const { t, language } = useTranslator();
  const open = useCommand('file.open');
  return (
    <div className={styles.doors}>
      <Button kind="primary" icon="folder-open" title={open.shortcut ?? ''} onClick={open.run}>
        {t('start.open')}
      </Button>
      <Button icon="printer" onClick={() => void blankChecklist(language)}>
        {t('start.blankChecklist')}
      </Button>
      <p className={styles.quiet}>{t('start.dropHint')}</p>
    </div>
  );
}

function Recent() {
  const { t } = useTranslator();
  const recent = useWorkspace((state) => state.recent);
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{t('start.recent')}</h2>
      {recent.length === 0 ? (
        <p className={styles.quiet}>{t('start.noRecent')}</p>
      ) : (
        <ul className={styles.recents}>
          {recent.map((item) => (
            <RecentRow key={item.file.handle} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentRow({ item }: { item: RecentFile }) {
  const translator = useTranslator();
  const { file, title, openedAt } = item;
  const name = title || file.name;
  return (
    <li className={styles.recent}>
      <button
        type="button"
        className={styles.recentOpen}
        title={file.folder}
        onClick={() => void openHandle(file.handle)}
      >
        <strong dir="auto">{name}</strong>
        <span className={styles.quiet}>
          <bdi>{file.name}</bdi>
          {file.folder && (
            <>
              {' · '}
              <bdi>{file.folder}</bdi>
            </>
          )}
        </span>
        <span className={styles.quiet}>{describeWhen(openedAt, Date.now(), translator)}</span>
      </button>
      <IconButton
        icon="x"
        size={14}
        label={translator.t('start.forget', { title: name })}
        onClick={() => void forgetRecent(file)}
      />
    </li>
  );
}

function Samples() {
  const { t } = useTranslator();
  return (
    <ul className={styles.samples}>
      {SAMPLES.map((sample) => (
        <li key={sample.id}>
          <button type="button" className={styles.sample} onClick={() => void openSample(sample)}>
            <Icon name={sample.icon} size={18} />
            <span>
              <strong>{t(`sample.${sample.id}.name`)}</strong>
              <span className={styles.quiet}>{t(`sample.${sample.id}.about`)}</span>
              <span className={styles.sampleLanguage} lang={sample.language}>
                {LANGUAGE_NAMES[sample.language]}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
