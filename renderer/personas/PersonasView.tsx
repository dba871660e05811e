/** The personas of the file: a list, and the sheet of the one that is chosen. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { addPersonaToMap, movePersona } from './acts.ts';
import { PersonaSheet } from './PersonaSheet.tsx';
import { Portrait } from './Portrait.tsx';
import styles from './personas.module.css';

export function PersonasView() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const personaId = useEditor((state) => state.personaId);
  const chosen =
    findById(journey.personas, personaId) ?? findById(journey.personas, map.personas[0] ?? null) ?? journey.personas[0];
  const view = useRef<HTMLDivElement>(null);
  const wantsName = useRef(false);
  useLayoutEffect(() => {
    if (!wantsName.current) return;
    wantsName.current = false;
    const name = view.current?.querySelector<HTMLInputElement>('main [data-paper] input');
    name?.focus();
    name?.select();
  });
  const add = () => {
    wantsName.current = true;
    addPersonaToMap(editor, words);
  };
  const showNext = () => {
    const next = chosen && journey.personas[journey.personas.indexOf(chosen) + 1];
    if (next) {
      wantsName.current = true;
      editor.getState().showPersona(next.id);
      return;
    }
    view.current?.querySelector<HTMLElement>('[data-add-persona]')?.focus();
    editor.getState().say(t('persona.last'));
  };

  return (
    <div ref={view} className={styles.view}>
      <aside className={styles.side} aria-label={t('persona.list')}>
        {journey.personas.length > 0 && <PersonaList journey={journey} chosen={chosen?.id ?? null} />}
        <Button icon="user-plus" className={styles.addPersona} data-add-persona onClick={add}>
          {t('persona.add')}
        </Button>
      </aside>
      <main className={styles.main} aria-label={t('command.view.personas')}>
        {chosen ? (
          <PersonaSheet key={chosen.id} journey={journey} persona={chosen} onNext={showNext} />
        ) : (
          <div className={styles.nothing}>
            <h2>{t('persona.nothing.title')}</h2>
            <p>{t('persona.nothing.text')}</p>
            <Button kind="primary" icon="user-plus" onClick={add}>
              {t('persona.add')}
            </Button>
          </div>
        )}
      </main>
    </div>
  );
}

/** One stop for Tab; arrows choose, Alt with arrows changes the order. */
function PersonaList({ journey, chosen }: { journey: Journey; chosen: string | null }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const list = useRef<HTMLUListElement>(null);
  const { personas } = journey;

  const focus = (id: string) => list.current?.querySelector<HTMLElement>(`[data-persona="${id}"]`)?.focus();
  const pressed = (event: KeyboardEvent) => {
    const at = personas.findIndex((persona) => persona.id === chosen);
    const lift = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? personas.length - 1 : lift === 0 ? -1 : at + lift;
    const next = personas[to];
    if (event.altKey && lift !== 0 && chosen !== null) {
      event.preventDefault();
      movePersona(editor, chosen, lift);
      const now = editor.getState().history.journey.personas.findIndex((persona) => persona.id === chosen);
      const name = personas[at]?.name ?? '';
      editor.getState().say(t('persona.moved', { name, index: now + 1, of: personas.length }));
      return;
    }
    if (!next) return;
    event.preventDefault();
    editor.getState().showPersona(next.id);
    focus(next.id);
  };

  return (
    <ul ref={list} className={styles.list} onKeyDown={pressed}>
      {personas.map((persona) => {
        const isChosen = persona.id === chosen;
        const maps = journey.maps.filter((map) => map.personas.includes(persona.id)).length;
        return (
          <li key={persona.id}>
            <button
              type="button"
              data-persona={persona.id}
              aria-current={isChosen ? 'true' : undefined}
              tabIndex={isChosen ? 0 : -1}
              className={styles.listed}
              onClick={() => editor.getState().showPersona(persona.id)}
            >
              <Portrait journey={journey} persona={persona} size={36} />
              <span className={styles.listedWords}>
                <bdi lang={journey.language} className={styles.listedName}>
                  {persona.name}
                </bdi>
                <span className={styles.listedMaps}>
                  {maps === 0 ? t('persona.onNoMap') : t('persona.onMaps', { count: maps })}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
