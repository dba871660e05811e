/**
 * The notes in the order and with the numbers of the tally sheet, each with a field for its dots. Every count is in the
 * map at once; all that is typed in one sitting is one entry of the history.
 */
import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { findCode } from '../../shared/audit/find-code.ts';
import { VOTES_MAX } from '../../shared/document/terms.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { type ListedNote, listedNotes } from '../../shared/worksheets/map-notes.ts';
import { VOTE_LAYOUTS, type VoteLayout, votedLanes, votedNotes } from '../../shared/worksheets/vote-order.ts';
import { digitOf, meaningOf } from '../audit/keys.ts';
import { isMac, matches } from '../commands/shortcut.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { addNote, setVotes } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { AddedNote } from './AddedNote.tsx';
import { readDots, VOTE_MODES, type VoteMode, votesAfter } from './typed.ts';
import styles from './votes.module.css';

interface TallyFormProps {
  /** Enter in the last field. */
  onEnd: () => void;
  /** Ctrl+Enter: all is typed. */
  onDone: () => void;
}

export function TallyForm({ onEnd, onDone }: TallyFormProps) {
  const words = useTranslator();
  const { t, number, language } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const [layout, setLayout] = useState<VoteLayout>('improve');
  const [mode, setMode] = useState<VoteMode>('replace');
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  /** What was typed of a row's number; null: none is being typed. */
  const [code, setCode] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  /** Votes as they were when the typing began. */
  const [before] = useState(() => new Map(map.notes.map(({ id, votes }) => [id, votes])));
  const table = useRef<HTMLTableElement>(null);
  const form = useRef<HTMLDivElement>(null);

  useEffect(() => {
    editor.getState().openMark({ key: 'edit.typeVotes' });
    return () => editor.getState().closeMark();
  }, [editor]);

  /** What came up at the vote: it stands below what was printed, whose numbers stay those of the paper. */
  const [added, setAdded] = useState<readonly string[]>([]);
  const printed = useMemo(() => ({ ...map, notes: map.notes.filter(({ id }) => !added.includes(id)) }), [map, added]);
  const onSheet = useMemo(() => votedNotes(printed, layout), [printed, layout]);
  const later = useMemo(() => {
    const last = listedNotes(printed).length;
    const notes = listedNotes(map).filter(({ note }) => added.includes(note.id));
    return notes
      .sort((a, b) => added.indexOf(a.note.id) - added.indexOf(b.note.id))
      .map((item, index) => ({ ...item, number: last + index + 1 }));
  }, [map, printed, added]);
  const listed = useMemo(() => [...onSheet, ...later], [onSheet, later]);
  const lanes = useMemo(() => byLane(onSheet), [onSheet]);
  const hasLayouts = votedNotes(printed, 'all').length > votedNotes(printed, 'improve').length;
  const codes = useMemo(() => listed.map((item) => String(item.number)), [listed]);
  const ofMap = translatorFor(journey.language);

  const fields = () => [...(table.current?.querySelectorAll('input') ?? [])];
  // Where the dialog is open already, one comes from the other tab.
  useLayoutEffect(() => table.current?.querySelector('input')?.focus(), []);
  const stand = (at: number) => fields()[Math.max(0, Math.min(listed.length - 1, at))]?.focus();

  const put = (id: string, text: string, how: VoteMode) => {
    const had = before.get(id) ?? 0;
    setVotes(editor, id, votesAfter(text, had, how, language) ?? had);
  };
  const type = (id: string, text: string) => {
    setTexts(new Map(texts).set(id, text));
    setWrong('');
    put(id, text, mode);
  };
  const choose = (how: VoteMode) => {
    setMode(how);
    for (const [id, text] of texts) put(id, text, how);
  };

  /** Takes a further figure of a row's number; false when no number goes on like that. */
  const goOnWithCode = (sign: string): boolean => {
    const text = (code ?? '') + sign;
    const match = findCode(codes, text);
    if (!match) return false;
    stand(match.row);
    setCode(match.only ? null : text);
    return true;
  };
  /** Keys while a number is being typed; undefined: it ends here, and the key means what it always means. */
  const pressInCode = (event: KeyboardEvent): boolean | undefined => {
    const digit = digitOf(event);
    if (event.key === 'Enter' || event.key === 'Escape') setCode(null);
    else if (event.key === 'Backspace') setCode((code ?? '').slice(0, -1) || null);
    else if (digit === null) {
      if (event.key.length > 1 && event.key !== 'Shift') setCode(null);
      return event.key.length > 1 ? undefined : true;
    } else if (!goOnWithCode(String(digit))) {
      if (findCode(codes, code ?? '')?.whole) {
        // The number was whole without it: the figure counts dots.
        setCode(null);
        return undefined;
      }
      setWrong(t('votes.noRow', { number: words.number(Number((code ?? '') + digit)) }));
    }
    return true;
  };
  const press = (event: KeyboardEvent, at: number): boolean => {
    if (code !== null) {
      const done = pressInCode(event);
      if (done !== undefined) return done;
    }
    if (matches({ code: 'Enter', primary: true }, event.nativeEvent, isMac())) {
      onDone();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const item = listed[at];
    const field = fields()[at];
    if (!item || !field) return false;
    switch (event.key) {
      case 'Enter':
      case 'ArrowDown': {
        const after = votesAfter(field.value, before.get(item.note.id) ?? 0, mode, language);
        if (after === undefined) setWrong(t('votes.wrong', { most: number(VOTES_MAX) }));
        else if (at < listed.length - 1) stand(at + 1);
        else if (event.key === 'Enter') {
          // Whoever types what came up at the vote goes on with the next of it.
          if (added.includes(item.note.id)) form.current?.querySelector<HTMLInputElement>('[data-added]')?.focus();
          else onEnd();
        }
        return true;
      }
      case 'ArrowUp':
        stand(at - 1);
        return true;
      case 'Backspace':
        if (field.value !== '') return false;
        stand(at - 1);
        return true;
    }
    if (meaningOf(event.nativeEvent)?.means !== 'code') return false;
    setCode('');
    return true;
  };
  const pressed = (event: KeyboardEvent) => {
    const at = fields().indexOf(event.target as HTMLInputElement);
    if (at < 0 || event.nativeEvent.isComposing || !press(event, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const add = (note: { text: string; lane: string; stage: string }) => {
    const id = addNote(editor, note.lane, { stage: note.stage }, note.text);
    before.set(id, 0);
    flushSync(() => setAdded([...added, id]));
    fields().at(-1)?.focus();
  };
  const votable = votedLanes(map, layout);
  const canAdd = votable.length > 0 && map.stages.length > 0;

  if (listed.length === 0 && !canAdd) return <p className={styles.hint}>{t('votes.nothing')}</p>;
  const typed = listed.flatMap(({ note: { id } }) => {
    const text = texts.get(id) ?? '';
    const counts = votesAfter(text, before.get(id) ?? 0, mode, language) !== undefined;
    return counts ? (readDots(text, language) ?? []) : [];
  });
  const dots = typed.reduce((sum, count) => sum + count, 0);
  const rowOf = (item: ListedNote) => {
    const { id, text, votes } = item.note;
    const had = before.get(id) ?? 0;
    const written = texts.get(id) ?? '';
    const isWrong = votesAfter(written, had, mode, language) === undefined;
    const isChanged = votes !== had;
    return (
      <tr key={id} data-changed={isChanged} className={styles.row}>
        <th scope="row" className={styles.number}>
          {number(item.number)}
        </th>
        <td className={styles.note}>
          <span dir="auto" lang={journey.language}>
            {text}
          </span>
          <span className={styles.stage} dir="auto" lang={journey.language}>
            {map.stages[item.stageIndex]?.name}
          </span>
        </td>
        <td className={styles.before}>
          <span>
            {number(had)}
            {isChanged && (
              <>
                <span aria-hidden="true">
                  <Icon name="arrow-right" size={13} />
                </span>
                <span className="spoken"> → </span>
                <strong>{number(votes)}</strong>
              </>
            )}
          </span>
        </td>
        <td>
          <input
            type="text"
            data-likely={item === listed[0] || undefined}
            inputMode="numeric"
            autoComplete="off"
            className={styles.dots}
            aria-label={t('votes.dotsOf', { number: number(item.number), note: text })}
            aria-invalid={isWrong}
            value={written}
            onChange={(event) => type(id, event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </td>
      </tr>
    );
  };
  return (
    <div ref={form} className={styles.form}>
      <p className={styles.hint}>{t('votes.how')}</p>
      <div className={styles.choices}>
        {hasLayouts && (
          <Segmented
            label={t('worksheets.layout')}
            options={VOTE_LAYOUTS.map((value) => ({ value, label: t(`worksheet.votes.layout.${value}`) }))}
            value={layout}
            onChange={setLayout}
          />
        )}
        <Segmented
          label={t('votes.modes')}
          options={VOTE_MODES.map((value) => ({ value, label: t(`votes.mode.${value}`) }))}
          value={mode}
          onChange={choose}
        />
      </div>
      <div className={styles.scroll}>
        <table ref={table} className={styles.table} onKeyDown={pressed}>
          <thead>
            <tr>
              <th scope="col">{t('worksheet.votes.number')}</th>
              <th scope="col">{t('worksheet.votes.note')}</th>
              <th scope="col">{t('votes.before')}</th>
              <th scope="col">{t('worksheet.votes.dots')}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ lane, items }) => (
              <Fragment key={lane.id}>
                <tr className={styles.lane}>
                  <th scope="colgroup" colSpan={4} lang={journey.language}>
                    {laneName(lane, ofMap)}
                  </th>
                </tr>
                {items.map(rowOf)}
              </Fragment>
            ))}
            {later.length > 0 && (
              <>
                <tr className={styles.lane}>
                  <th scope="colgroup" colSpan={4}>
                    {t('worksheet.votes.spare')}
                  </th>
                </tr>
                {later.map(rowOf)}
              </>
            )}
          </tbody>
        </table>
      </div>
      {canAdd && <AddedNote lanes={votable} onAdd={add} onEnd={onEnd} />}
      <div className={styles.foot}>
        <p role="status">{t('votes.sum', { typed: number(typed.length), of: number(listed.length), count: dots })}</p>
        {code !== null && (
          <p className={styles.code} data-code>
            {t('audit.typing')} <kbd>{code === '' ? '/' : number(Number(code))}</kbd>
          </p>
        )}
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      </div>
    </div>
  );
}

/** The notes under the lanes that they stand in. */
function byLane(listed: readonly ListedNote[]): { lane: ListedNote['lane']; items: ListedNote[] }[] {
  const lanes: { lane: ListedNote['lane']; items: ListedNote[] }[] = [];
  for (const item of listed) {
    if (lanes.at(-1)?.lane !== item.lane) lanes.push({ lane: item.lane, items: [] });
    lanes.at(-1)?.items.push(item);
  }
  return lanes;
}
