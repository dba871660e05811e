/** A persona beside the map: the card's own words, and the way to the whole sheet. */
import type { Journey, Persona } from '../../shared/document/schema.ts';
import styles from '../inspector/panel.module.css';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { FieldRow, TextArea, TextField } from '../ui/fields.tsx';
import { changePersona } from './acts.ts';
import { openPersona } from './opening.ts';
import beside from './PersonaPanel.module.css';
import { Portrait } from './Portrait.tsx';

export function PersonaPanel({ journey, persona }: { journey: Journey; persona: Persona }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const { language } = journey;
  return (
    <div className={styles.panel}>
      <header className={beside.beside}>
        <Portrait journey={journey} persona={persona} size={40} />
        <TextField
          look="title"
          label={t('inspector.personaName')}
          value={persona.name}
          language={language}
          onCommit={(name) => {
            if (name.trim() !== '') changePersona(editor, persona.id, { name: name.trim() }, 'edit.renamePersona');
          }}
        />
      </header>
      <div className={styles.fields}>
        {(['quote', 'about', 'goals'] as const).map((field) => (
          <FieldRow key={field} label={t(`persona.field.${field}`)}>
            <TextArea
              label={t(`persona.field.${field}`)}
              value={persona[field]}
              placeholder={t(`persona.hint.${field}`)}
              language={language}
              onCommit={(text) => changePersona(editor, persona.id, { [field]: text.trim() })}
            />
          </FieldRow>
        ))}
      </div>
      <Button icon="user-round" onClick={() => openPersona(editor, persona.id)}>
        {t('persona.open')}
      </Button>
    </div>
  );
}
