/** Chooses the language of the interface from a small menu. */
import type { Language } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/translate.ts';
import { changeSettings, useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';

export function LanguageMenu({ className }: { className: string | undefined }) {
  const { t, language } = useTranslator();
  return (
    <Menu
      label={t('settings.languageIs', { language: LANGUAGE_NAMES[language] })}
      items={LANGUAGES.map((each) => ({
        id: each,
        label: LANGUAGE_NAMES[each],
        lang: each,
        checked: each === language,
      }))}
      onAction={(id) => void changeSettings({ language: id as Language })}
      className={className ?? ''}
      align="end"
    >
      <Icon name="languages" size={14} />
      {LANGUAGE_NAMES[language]}
    </Menu>
  );
}
