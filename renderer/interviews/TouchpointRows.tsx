/** The touchpoints of a sheet, row by row in the printed order, and what the customer met that it did not list. */
import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react';
import { codeKey } from '../../shared/audit/find-code.ts';
import type { Interview, InterviewRow, JourneyMap } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { AskedTouchpoint } from '../../shared/interviews/asked.ts';
import { type Unlisted, withRow, withUnlisted } from '../../shared/interviews/entry.ts';
import { useTypedCode } from '../audit/useTypedCode.ts';
import { isMac, matches, writeShortcut } from '../commands/shortcut.ts';
import { type Editor, useEditorStore } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { useTranslator } from '../state/workspace.ts';
import { TextArea, TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { adopt, changeInterview, interviewNow } from './acts.ts';
import { FeelingBoxes, MetBoxes, SCALE } from './Boxes.tsx';
import styles from './Interviews.module.css';
import { feelingOf, goTo, isClearing, isWriting, meaningOf, stopFrom } from './keys.ts';

interface RowsProps {
  interview: Interview;
  asked: readonly AskedTouchpoint[];
  paper: Translator;
  map: JourneyMap;
}

/** What the columns are called on the sheet. */
function headsOf(kind: Interview['kind'], { t }: Translator) {
  return kind === 'interview'
    ? {
        code: t('worksheet.inventory.code'),
        touchpoint: t('worksheet.inventory.touchpoint'),
        met: t('worksheet.interview.met'),
        feels: t('worksheet.interview.feels'),
        says: t('worksheet.interview.says'),
      }
    : {
        code: t('worksheet.survey.number'),
        touchpoint: t('worksheet.survey.touchpoint'),
        met: t('worksheet.survey.notMet'),
        feels: t('worksheet.survey.feels'),
        says: t('worksheet.survey.why'),
      };
}
type Heads = ReturnType<typeof headsOf>;

export function TouchpointRows({ interview, asked, paper, map }: RowsProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const body = useRef<HTMLTableElement>(null);
  const help = useId();
  const [blank, setBlank] = useState(newId);
  // The empty line that was begun is one of the others now, and another empty one follows.
  if (interview.unlisted.some(({ id }) => id === blank)) setBlank(newId());
  const { kind } = interview;
  const heads = useMemo(() => headsOf(kind, paper), [kind, paper]);
  const codes = useMemo(() => asked.map(({ code }) => codeKey(code)), [asked]);

  const goToRow = (index: number) => {
    const id = asked[index]?.id;
    if (id !== undefined) goTo(body.current?.querySelector(`[data-row="${CSS.escape(id)}"] [data-stop]`));
  };

  const code = useTypedCode({
    codes,
    onFound: goToRow,
    onUnknown: (unknown) => editor.getState().say(t('audit.noCode', { code: unknown })),
  });
  const { typed } = code;

  /** Keys on the boxes of a row. */
  const press = (event: KeyboardEvent, row: Element, id: string, at: number): boolean => {
    const done = code.press(event);
    if (done !== undefined) return done;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      goToRow(Math.max(0, Math.min(asked.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
      return true;
    }
    const meaning = meaningOf(event.nativeEvent);
    const form = row.closest(`.${styles.form}`);
    switch (meaning?.means) {
      case 'feeling':
        setRow(editor, interview.id, id, { feeling: meaning.feeling });
        goTo(row.querySelector('[data-stop="says"]'));
        return true;
      case 'met':
        setRow(editor, interview.id, id, { met: true });
        return true;
      case 'notMet': {
        setRow(editor, interview.id, id, { met: false });
        const last = row.querySelector('[data-stop="says"]');
        if (form && last) goTo(stopFrom(form, last, 1));
        return true;
      }
      case 'clear':
        setRow(editor, interview.id, id, { met: null, feeling: null });
        return true;
      case 'code':
        code.begin();
        return true;
      case 'letter':
        code.letter(meaning.letter, meaning.place);
        return true;
      default:
        return false;
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    const at = asked.findIndex(({ id }) => id === row?.dataset.row);
    const id = asked[at]?.id;
    if (!row || id === undefined || isWriting(event.target) || !press(event, row, id, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.rowsFrame}>
      <p id={help} className="spoken" lang={words.language}>
        {t('interviews.help')}
      </p>
      <table ref={body} className={styles.rows} aria-describedby={help} onKeyDown={pressed}>
        <thead>
          <tr>
            <th scope="col">{heads.code}</th>
            <th scope="col">{heads.touchpoint}</th>
            <th scope="col">{kind === 'survey' ? paper.t('worksheet.interview.met') : heads.met}</th>
            <th scope="col">
              {heads.feels}
              <span className={styles.figures} aria-hidden="true">
                {SCALE.map((step) => (
                  <kbd key={step}>{paper.number(step + 3)}</kbd>
                ))}
              </span>
            </th>
            <th scope="col">{heads.says}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((one) => (
            <TouchpointRow
              key={one.id}
              interview={interview.id}
              asked={one}
              row={interview.rows.find(({ touchpoint }) => touchpoint === one.id)}
              heads={heads}
              withStage={kind === 'interview'}
              paper={paper}
              editor={editor}
            />
          ))}
        </tbody>
        <tbody className={styles.unlisted}>
          <tr>
            <th scope="rowgroup" colSpan={5} lang={words.language} dir={words.direction}>
              {t('interviews.unlisted')} · {t('interviews.unlistedKey', { key: writeShortcut(ADOPT, isMac()) })}
            </th>
          </tr>
          {[...interview.unlisted, { id: blank, name: '', feeling: null, says: '' }].map((line) => (
            <UnlistedRow
              key={line.id}
              interview={interview}
              line={line}
              isBlank={line.id === blank}
              heads={heads}
              paper={paper}
              map={map}
            />
          ))}
        </tbody>
      </table>
      {typed !== null && (
        <div className={styles.typed} data-typed lang={words.language} dir={words.direction}>
          <span>{t('audit.typing')}</span>
          <kbd>{typed === '' ? '/' : typed.toLocaleUpperCase(paper.language)}</kbd>
        </div>
      )}
    </div>
  );
}

function setRow(editor: Editor, interview: string, touchpoint: string, fields: Partial<InterviewRow>): void {
  changeInterview(editor, interview, (now) => withRow(now, touchpoint, fields));
}

interface TouchpointRowProps {
  interview: string;
  asked: AskedTouchpoint;
  row: InterviewRow | undefined;
  heads: Heads;
  withStage: boolean;
  paper: Translator;
  editor: Editor;
}

const TouchpointRow = memo(function TouchpointRow(props: TouchpointRowProps) {
  const { interview, asked, row, heads, withStage, paper, editor } = props;
  const { t } = useTranslator();
  const name = asked.name || t('outline.unnamed');
  const set = (fields: Partial<InterviewRow>) => setRow(editor, interview, asked.id, fields);
  return (
    <tr data-row={asked.id} data-line>
      <td className={styles.code}>{asked.code}</td>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        {withStage && asked.stage !== '' && <span className={styles.stage}>{asked.stage}</span>}
      </th>
      <td data-stop="met">
        <MetBoxes
          label={`${paper.t('worksheet.interview.met')}, ${name}`}
          met={row?.met ?? null}
          paper={paper}
          onChange={(met) => set({ met })}
        />
      </td>
      <td>
        <FeelingBoxes
          label={`${heads.feels}, ${name}`}
          value={row?.feeling ?? null}
          paper={paper}
          onChange={(feeling) => set({ feeling })}
        />
      </td>
      <td data-stop="says" className={styles.says}>
        <TextArea
          label={`${heads.says}, ${name}`}
          value={row?.says ?? ''}
          language={paper.language}
          onCommit={(says) => set({ says: says.trim() })}
        />
      </td>
    </tr>
  );
});

interface UnlistedRowProps {
  interview: Interview;
  line: Unlisted;
  isBlank: boolean;
  heads: Heads;
  paper: Translator;
  map: JourneyMap;
}

const INVENTORY = 'inventory';
/** Takes a line onto the map, wherever in it one types. */
const ADOPT = { code: 'Enter', primary: true } as const;

function UnlistedRow({ interview, line, isBlank, heads, paper, map }: UnlistedRowProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const name = line.name || t('interviews.another');
  const set = (fields: Partial<Unlisted>) =>
    changeInterview(editor, interview.id, (now) => withUnlisted(now, line.id, fields));
  const take = (stage: string | null | undefined) => {
    // What is still being typed counts.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const now = interviewNow(editor, interview.id);
    const typed = now?.unlisted.find(({ id }) => id === line.id);
    if (now) adopt(editor, now, typed ?? line, stage, words);
  };
  const pressed = (event: KeyboardEvent) => {
    const row = event.currentTarget;
    const form = row.closest(`.${styles.form}`);
    const last = row.querySelector('[data-stop="says"]');
    if (event.nativeEvent.isComposing || !form || !last) return;
    if (matches(ADOPT, event.nativeEvent, isMac())) {
      const table = row.closest('table');
      take(undefined);
      requestAnimationFrame(() => goTo(table?.querySelector('[data-blank] [data-stop]')));
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      isBlank &&
      event.target instanceof HTMLInputElement &&
      event.target.type === 'text' &&
      event.target.value.trim() === ''
    ) {
      // Nothing more to add: past the rest of the empty line.
      const stop = stopFrom(form, last, 1);
      if (!stop) return;
      goTo(stop);
    } else if (!isWriting(event.target) && feelingOf(event.nativeEvent) !== null) {
      set({ feeling: feelingOf(event.nativeEvent) });
      goTo(last);
    } else if (!isWriting(event.target) && isClearing(event.nativeEvent)) set({ feeling: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <tr data-line data-blank={isBlank || undefined} onKeyDown={pressed}>
      <td colSpan={2} data-stop="name">
        <TextField
          label={isBlank ? t('interviews.another') : `${t('interviews.unlisted')}: ${name}`}
          placeholder={isBlank ? t('interviews.another') : undefined}
          value={line.name}
          language={paper.language}
          onCommit={(text) => set({ name: text.trim() })}
        />
      </td>
      <td className={styles.adopt} lang={words.language} dir={words.direction}>
        {!isBlank && (
          <Menu
            label={t('interviews.adopt', { name })}
            className={styles.adoptButton}
            items={[
              ...map.stages.map((stage) => ({
                id: stage.id,
                label: stage.name || t('outline.unnamed'),
                lang: paper.language,
              })),
              { id: INVENTORY, label: t('interviews.onlyInventory'), begins: true },
            ]}
            onAction={(id) => take(id === INVENTORY ? null : id)}
          >
            <Icon name="plus" size={15} />
            {t('interviews.toMap')}
          </Menu>
        )}
      </td>
      <td data-stop="feeling">
        <FeelingBoxes
          label={`${heads.feels}, ${name}`}
          value={line.feeling}
          paper={paper}
          onChange={(feeling) => set({ feeling })}
        />
      </td>
      <td data-stop="says" className={styles.says}>
        <TextArea
          label={`${heads.says}, ${name}`}
          value={line.says}
          language={paper.language}
          onCommit={(says) => set({ says: says.trim() })}
        />
      </td>
    </tr>
  );
}
