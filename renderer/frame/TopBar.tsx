/** The bar over the editor: menu, title, views, undo and redo, today and future, and the way to paper. */
import { findById } from '../../shared/document/find.ts';
import { TIMES } from '../../shared/document/terms.ts';
import type { CommandId } from '../commands/registry.ts';
import { useCommand } from '../commands/run.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { isEdited, type OpenDocument, useTranslator, useWorkspace, VIEWS } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { fetched } from '../ui/fetched.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useDraft } from '../ui/useDraft.ts';
import styles from './TopBar.module.css';
import { useTight } from './tight.ts';

/** Steps in which the bar gives up words; what each does is in its style sheet. */
const TIGHTEST = 3;

// The whole list of commands in menus; its button comes a moment after the bar.
const MainMenu = fetched(async () => (await import('./MainMenu.tsx')).MainMenu);

export function TopBar({ document }: { document: OpenDocument }) {
  const { t } = useTranslator();
  const view = useWorkspace((state) => state.view);
  const print = useCommand('file.print');
  const present = useCommand('view.present');
  const bar = useTight<HTMLElement>(TIGHTEST);
  return (
    <header ref={bar} className={styles.bar}>
      <span className={styles.menu}>
        <MainMenu />
      </span>
      <Title />
      <EditedSign document={document} />
      <Views />
      <div className={styles.tools}>
        <CommandButton id="edit.undo" />
        <CommandButton id="edit.redo" />
        {view === 'map' && <CommandButton id="view.fit" />}
      </div>
      {view !== 'worksheets' && (
        <>
          {(view === 'map' || view === 'outline') && <TimeChoice />}
          <Button
            kind="bare"
            icon={present.icon}
            className={styles.present}
            aria-label={present.label}
            aria-keyshortcuts={present.shortcut}
            title={present.shortcut ? `${present.label} (${present.shortcut})` : present.label}
            onClick={present.run}
          >
            <span className={styles.presentWord}>{present.label}</span>
          </Button>
          <Button
            kind="primary"
            icon="printer"
            className={styles.print}
            aria-label={t('frame.print')}
            title={print.label}
            onClick={print.run}
          >
            <span className={styles.printWord}>{t('frame.print')}</span>
            <span className={styles.printShort}>{t('worksheets.print')}</span>
          </Button>
        </>
      )}
    </header>
  );
}

function CommandButton({ id }: { id: CommandId }) {
  const { icon, label, shortcut, enabled, run } = useCommand(id);
  return <IconButton icon={icon} label={label} shortcut={shortcut} disabled={!enabled} onClick={run} />;
}

/** The journey's title, renamed where it stands. */
function Title() {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const title = useEditor((state) => state.history.journey.title);
  const language = useEditor((state) => state.history.journey.language);
  // Only a file with several maps needs to say which one is on show, and only where neither tabs nor a choice do.
  const isPaper = useWorkspace(({ view }) => view === 'worksheets');
  const otherMap = useEditor((state) => (state.history.journey.maps.length > 1 ? mapIn(state).name : ''));
  const mapName = isPaper ? otherMap : '';
  const draft = useDraft<HTMLInputElement>(title, (text) => {
    const name = text.trim();
    if (name !== '')
      editor.getState().do({ edit: 'setJourney', fields: { title: name } }, { key: 'edit.renameJourney' });
  });
  return (
    <div className={styles.title}>
      <h1 className="spoken">{title}</h1>
      <input
        type="text"
        className={styles.titleField}
        aria-label={t('frame.title')}
        title={title}
        dir="auto"
        lang={language}
        autoComplete="off"
        spellCheck={false}
        {...draft}
        onKeyDown={(event) => {
          draft.onKeyDown(event);
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {mapName && (
        <span className={styles.mapName} dir="auto" lang={language}>
          — {mapName}
        </span>
      )}
    </div>
  );
}

function EditedSign({ document }: { document: OpenDocument }) {
  const { t } = useTranslator();
  const edited = useEditor((state) => isEdited(document, state.history.journey));
  if (!edited) return null;
  return (
    <span className={styles.edited} title={t('frame.edited')}>
      <span className={styles.editedDot} aria-hidden="true" />
      <span className={styles.editedWord}>{t('frame.edited')}</span>
    </span>
  );
}

function Views() {
  const { t } = useTranslator();
  return (
    <nav className={styles.views} aria-label={t('frame.views')}>
      {VIEWS.map((view) => (
        <ViewButton key={view} view={view} />
      ))}
    </nav>
  );
}

function ViewButton({ view }: { view: (typeof VIEWS)[number] }) {
  const { icon, label, shortcut, run } = useCommand(`view.${view}`);
  const isOn = useWorkspace((state) => state.view === view);
  return (
    <button
      type="button"
      className={styles.view}
      aria-current={isOn ? 'page' : undefined}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      onClick={run}
    >
      <span className={styles.viewSign}>
        <Icon name={icon} />
      </span>
      <span className={styles.viewWord}>{label}</span>
    </button>
  );
}

/** Which of the two curves is bent and shown on the cards: how it feels today, or how it should feel. */
function TimeChoice() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const time = useEditor((state) => findById(mapIn(state).curves, state.curveId)?.time ?? null);
  return (
    <Segmented
      label={t('frame.time')}
      options={TIMES.map((value) => ({ value, label: t(`curve.time.${value}`) }))}
      value={time}
      onChange={async (value) => (await import('../curves/acts.ts')).showTime(editor, value, words)}
    />
  );
}
