/** The templates as cards, and the language that the new map shall have. */
import { useState } from 'react';
import { searchTemplates, type Template } from '../../shared/catalogue/templates.ts';
import type { Language } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { directionOf, LANGUAGE_NAMES } from '../../shared/i18n/translate.ts';
import { useTranslator } from '../state/workspace.ts';
import { SearchField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './TemplatePicker.module.css';

interface TemplatePickerProps {
  onPick: (template: Template, language: Language) => void;
}

export function TemplatePicker({ onPick }: TemplatePickerProps) {
  const { t, language: spoken } = useTranslator();
  const [chosen, setChosen] = useState<Language | null>(null);
  const [query, setQuery] = useState('');
  const language = chosen ?? spoken;
  return (
    <div className={styles.picker}>
      <div className={styles.language}>
        <span aria-hidden="true">{t('start.mapLanguage')}</span>
        <Segmented
          label={t('start.mapLanguage')}
          look="pills"
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
          value={language}
          onChange={setChosen}
        />
        <SearchField label={t('start.findTemplate')} value={query} onChange={setQuery} className={styles.search} />
      </div>
      <TemplateCards language={language} query={query} onPick={(template) => onPick(template, language)} />
    </div>
  );
}

interface TemplateCardsProps {
  language: Language;
  /** What the templates are looked through for; without it all are shown. */
  query?: string;
  onPick: (template: Template) => void;
}

/** The templates with their stages in the language of the map. */
export function TemplateCards({ language, query = '', onPick }: TemplateCardsProps) {
  const { t } = useTranslator();
  const found = searchTemplates(query);
  if (found.length === 0) return <p className={styles.nothing}>{t('start.noTemplate')}</p>;
  return (
    <ul className={styles.cards}>
      {found.map((template) => (
        <li key={template.id}>
          <TemplateCard template={template} language={language} onPick={() => onPick(template)} />
        </li>
      ))}
    </ul>
  );
}

function TemplateCard({ template, language, onPick }: { template: Template; language: Language; onPick: () => void }) {
  const { language: spoken } = useTranslator();
  return (
    <button type="button" className={styles.card} onClick={onPick}>
      <span className={styles.words}>
        <span className={styles.head}>
          <span className={styles.icon}>
            <Icon name={template.icon} size={18} />
          </span>
          <strong>{template.name[spoken]}</strong>
        </span>
        <span className={styles.about}>{template.description[spoken]}</span>
      </span>
      <span className={styles.strip} aria-hidden="true">
        {template.stages.map((stage) => (
          <span key={stage.name.en} data-colour={stage.colour} />
        ))}
      </span>
      <span className={styles.stages} lang={language} dir={directionOf(language)}>
        {template.stages.map((stage) => stage.name[language]).join(' · ')}
      </span>
    </button>
  );
}
