/** Settings of the program. Each takes effect at once. */
import type { Language } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { INTERFACE_SIZES, type InterfaceSize } from '../../shared/host/host.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/translate.ts';
import { ThemeChoice } from '../start/ThemeChoice.tsx';
import { changeSettings, useTranslator, useWorkspace } from '../state/workspace.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Dialog.module.css';
import { DialogFrame } from './DialogFrame.tsx';

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }));

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t, number } = useTranslator();
  const size = useWorkspace((state) => state.settings.size);
  const minimap = useWorkspace((state) => state.settings.minimap);
  const chosen = useWorkspace((state) => state.settings.language);
  return (
    <DialogFrame icon="settings" title={t('settings.title')} onClose={onClose}>
      <section className={styles.setting}>
        <h3>{t('settings.language')}</h3>
        <Segmented<Language | 'system'>
          label={t('settings.language')}
          look="pills"
          options={[{ value: 'system', label: t('settings.system') }, ...LANGUAGE_OPTIONS]}
          value={chosen ?? 'system'}
          onChange={(value) => void changeSettings({ language: value === 'system' ? null : value })}
        />
      </section>
      <section className={styles.setting}>
        <h3>{t('settings.theme')}</h3>
        <ThemeChoice look="pills" />
      </section>
      <section className={styles.setting}>
        <h3>{t('settings.size')}</h3>
        <Segmented
          label={t('settings.size')}
          look="pills"
          options={INTERFACE_SIZES.map((value) => ({
            value: String(value),
            label: number(value / 100, { style: 'percent' }),
          }))}
          value={String(size)}
          onChange={(value) => void changeSettings({ size: Number(value) as InterfaceSize })}
        />
        <p className={styles.quiet}>{t('settings.sizeHint')}</p>
      </section>
      <section className={styles.setting}>
        <h3>{t('settings.canvas')}</h3>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={minimap}
            onChange={(event) => void changeSettings({ minimap: event.currentTarget.checked })}
          />
          {t('settings.minimap')}
        </label>
      </section>
    </DialogFrame>
  );
}
