/** The map's own facts, for when nothing on it is selected. */
import { findById, momentsOf } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/translate.ts';
import { openPersona } from '../personas/opening.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { fetched } from '../ui/fetched.tsx';
import { FieldRow, Section, TextArea, TextField } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { addPersona, setJourney, setMapFacts, setPersona } from './changes.ts';
import styles from './panel.module.css';

// Behind the map: nobody needs it to see one.
const CurvesPanel = fetched(async () => (await import('../curves/CurvesPanel.tsx')).CurvesPanel);

export function MapPanel({ journey, map }: { journey: Journey; map: JourneyMap }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const { language } = journey;
  const personas = map.personas.map((id) => findById(journey.personas, id)).filter((persona) => persona !== undefined);

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('inspector.about')}</h2>
      </header>

      <div className={styles.fields}>
        <FieldRow label={t('field.title')}>
          <TextArea
            label={t('field.title')}
            value={journey.title}
            language={language}
            onCommit={(title) => {
              if (title.trim() !== '') setJourney(editor, { title: title.trim() }, 'edit.renameJourney');
            }}
          />
        </FieldRow>
        <FieldRow label={t('field.map')}>
          <TextField
            label={t('field.map')}
            value={map.name}
            language={language}
            onCommit={(name) => {
              if (name.trim() !== '') setMapFacts(editor, { name: name.trim() }, 'edit.renameMap');
            }}
          />
        </FieldRow>
        <FieldRow label={t('field.scenario')}>
          <TextArea
            label={t('field.scenario')}
            value={map.scenario}
            language={language}
            onCommit={(scenario) => setMapFacts(editor, { scenario: scenario.trim() }, 'edit.scenario')}
          />
        </FieldRow>
        <FieldRow label={t('field.language')}>
          <Select
            label={t('field.language')}
            value={language}
            options={LANGUAGES.map((value) => ({
              value,
              label: LANGUAGE_NAMES[value],
              lang: value,
              icon: 'languages',
            }))}
            onChange={(value) => setJourney(editor, { language: value }, 'edit.language')}
          />
          <p className={styles.aside}>{t('inspector.languageNote')}</p>
        </FieldRow>
      </div>

      <Section title={t('inspector.personas')}>
        <ComboBox
          label={t('inspector.personas')}
          placeholder={t('choose.persona')}
          icon="user-round"
          options={journey.personas.map(({ id, name }) => ({ value: id, label: name, lang: journey.language }))}
          chosen={map.personas}
          onChange={(chosen) => setMapFacts(editor, { personas: chosen }, 'edit.persona')}
          onCreate={(name) => addPersona(editor, name)}
          createLabel={(name) => t('choose.add', { name })}
          removeLabel={(name) => t('choose.remove', { name })}
        />
        {personas.map((persona) => (
          <div key={persona.id} className={styles.fields}>
            <FieldRow label={t('field.name')}>
              <div className={styles.nameAndSheet}>
                <TextField
                  label={t('inspector.personaName')}
                  value={persona.name}
                  language={language}
                  onCommit={(name) => {
                    if (name.trim() !== '') setPersona(editor, persona.id, { name: name.trim() }, 'edit.renamePersona');
                  }}
                />
                <IconButton
                  icon="user-round"
                  label={t('persona.openNamed', { name: persona.name })}
                  onClick={() => openPersona(editor, persona.id)}
                />
              </div>
            </FieldRow>
            <FieldRow label={t('field.about')}>
              <TextArea
                label={t('inspector.personaAbout', { name: persona.name })}
                value={persona.about}
                language={language}
                onCommit={(about) => setPersona(editor, persona.id, { about: about.trim() }, 'edit.persona')}
              />
            </FieldRow>
          </div>
        ))}
      </Section>

      <Section title={t('inspector.curves')}>
        <CurvesPanel journey={journey} map={map} />
      </Section>

      <Section title={t('inspector.counts')}>
        <ul className={styles.counts}>
          {countsOf(journey, map).map(([key, count]) => (
            <li key={key}>{t(key, { count })}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function countsOf(journey: Journey, map: JourneyMap): [key: string, count: number][] {
  const moments = momentsOf(map);
  const met = new Set(moments.map((moment) => moment.touchpoint));
  const ownerless = journey.touchpoints.filter((item) => met.has(item.id) && item.owners.length === 0);
  return [
    ['count.stages', map.stages.length],
    ['count.touchpoints', moments.length],
    ['count.truths', moments.filter((moment) => moment.momentOfTruth).length],
    ['count.withoutOwner', ownerless.length],
    ['count.notes', map.notes.length],
  ];
}
