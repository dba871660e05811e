/** Whose journey the map tells, for the outline: each name leads to the persona's sheet. */
import { personasOf } from '../../shared/layout/persona-band.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { openPersona } from './opening.ts';
import styles from './PersonaNames.module.css';
import { Portrait } from './Portrait.tsx';

export function PersonaNames() {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const personas = personasOf(journey, map);
  if (personas.length === 0) return null;
  return (
    <ul className={styles.names} aria-label={t('persona.ofMap')}>
      {personas.map((persona) => (
        <li key={persona.id}>
          <button
            type="button"
            className={styles.name}
            aria-label={t('persona.openNamed', { name: persona.name })}
            title={persona.quote || undefined}
            onClick={() => openPersona(editor, persona.id)}
          >
            <Portrait journey={journey} persona={persona} size={22} />
            <bdi lang={journey.language}>{persona.name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
