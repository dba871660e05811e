/** Light, dark, with more contrast, or as the system has it. */
import { changeSettings, useTranslator, useWorkspace } from '../state/workspace.ts';
import { Segmented } from '../ui/Segmented.tsx';

export function ThemeChoice({ look }: { look: 'joined' | 'pills' }) {
  const { t } = useTranslator();
  const theme = useWorkspace((state) => state.settings.theme);
  return (
    <Segmented
      label={t('settings.theme')}
      look={look}
      options={[
        { value: 'system', label: t('settings.system'), icon: 'sun-moon' },
        { value: 'light', label: t('settings.light'), icon: 'sun' },
        { value: 'dark', label: t('settings.dark'), icon: 'moon' },
        { value: 'contrast', label: t('settings.contrast'), icon: 'contrast' },
      ]}
      value={theme}
      onChange={(value) => void changeSettings({ theme: value })}
    />
  );
}
