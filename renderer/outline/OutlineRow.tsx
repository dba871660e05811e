/** One row of the outline. Kept as it is while nothing in it changes: a map has thousands. */
import { memo, type ReactNode } from 'react';
import { CHANNEL_ICONS } from '../../shared/catalogue/icons.ts';
import { MEANING_ICONS } from '../../shared/document/meaning-icons.ts';
import { meaningOf } from '../../shared/document/note-meaning.ts';
import type { Moment, Note, Stage, Touchpoint } from '../../shared/document/schema.ts';
import { measureWords } from '../../shared/layout/lanes/measures.ts';
import { useTranslator } from '../state/workspace.ts';
import { feelingColour } from '../ui/feeling-text.ts';
import table from '../ui/Grid.module.css';
import { type CurrentCell, HeadLine, Line } from '../ui/Grid.tsx';
import { Icon } from '../ui/Icon.tsx';
import { iconOf } from '../ui/icons.ts';
import type { NoteHere } from './note-index.ts';
import styles from './Outline.module.css';
import type { OutlineColumn } from './table.ts';

/** A note as a row shows it; the names are those of the ends of its run. */
export interface ShownNote extends NoteHere {
  fromName: string;
  toName: string;
}

interface Common {
  /** Its number in the whole table, from 1. */
  index: number;
  columns: readonly OutlineColumn[];
  current: CurrentCell | null;
  /** What of this row is selected together with others: ids with spaces between them. */
  taken: string;
  language: string;
}

export const HeadRow = memo(function HeadRow({ columns, current, language }: Omit<Common, 'taken' | 'index'>) {
  const { t } = useTranslator();
  const isBehind = (column: OutlineColumn) => column.kind === 'notes' && column.behind;
  return (
    <HeadLine columns={columns} current={current} cellLook={(column) => (isBehind(column) ? styles.behind : undefined)}>
      {(column) => (
        <>
          {column.kind === 'notes' ? <span lang={language}>{column.title}</span> : column.title}
          {isBehind(column) && <span className="spoken">, {t('outline.behind')}</span>}
        </>
      )}
    </HeadLine>
  );
});

interface StageRowProps extends Common {
  stage: Stage;
  /** For each column, the notes under the stage as a whole. */
  notes: readonly (readonly Note[])[];
}

export const StageRow = memo(
  function StageRow({ index, columns, current, taken, language, stage, notes }: StageRowProps) {
    const { t } = useTranslator();
    const colour = stage.colour.startsWith('#') ? stage.colour : `var(--${stage.colour})`;
    const count = t('count.touchpoints', { count: stage.moments.length });
    return (
      <Line
        id={stage.id}
        index={index}
        columns={columns}
        current={current}
        look={styles.stage}
        colour={colour}
        taken={isTaken(taken, stage.id)}
      >
        {(column, at) => (
          <>
            {column.kind === 'name' && (
              <span className={styles.stageName}>
                <bdi lang={language}>{stage.name || t('outline.unnamed')}</bdi>
                <span className={styles.stageCount}>{count}</span>
              </span>
            )}
            {column.kind === 'notes' &&
              notes[at]?.map((note) => (
                <NoteText
                  key={note.id}
                  note={note}
                  role={column.role}
                  current={current?.note === note.id}
                  taken={isTaken(taken, note.id)}
                  language={language}
                >
                  <NotePicture note={note} />
                  {note.text}
                  <span className="spoken">{t('outline.wholeStage', { text: '' })}</span>
                  <NoteFoot note={note} />
                </NoteText>
              ))}
          </>
        )}
      </Line>
    );
  },
  (a, b) =>
    a.stage.name === b.stage.name &&
    a.stage.colour === b.stage.colour &&
    a.stage.id === b.stage.id &&
    a.stage.moments.length === b.stage.moments.length &&
    sameCommon(a, b) &&
    sameLists(a.notes, b.notes, Object.is),
);

interface MomentRowProps extends Common {
  moment: Moment;
  touchpoint: Touchpoint | undefined;
  owners: string;
  /** For each column, the notes under the moment. */
  notes: readonly (readonly ShownNote[])[];
}

export const MomentRow = memo(
  function MomentRow({ index, columns, current, taken, language, moment, touchpoint, owners, notes }: MomentRowProps) {
    const words = useTranslator();
    const { t, feeling } = words;
    const content = (column: OutlineColumn, at: number): ReactNode => {
      switch (column.kind) {
        case 'name':
          return (
            <span className={table.name} data-indirect={touchpoint?.control === 'indirect'}>
              {touchpoint && <Icon name={iconOf(touchpoint)} />}
              <bdi lang={language}>{touchpoint?.name || t('outline.unnamed')}</bdi>
            </span>
          );
        case 'where':
          return touchpoint ? (
            <span className={styles.where}>
              <Icon name={CHANNEL_ICONS[touchpoint.channel]} size={14} />
              <span>
                {touchpoint.channel !== 'other' && (
                  <span className="spoken">{t(`channel.${touchpoint.channel}`)}, </span>
                )}
                <bdi lang={language}>
                  {touchpoint.device || (touchpoint.channel === 'other' ? '' : t(`channel.${touchpoint.channel}`))}
                </bdi>
              </span>
            </span>
          ) : null;
        case 'feeling': {
          const value = moment.feelings[column.curve];
          if (value === undefined) return null;
          return (
            <span className={styles.feeling}>
              <span className={styles.dot} style={{ background: feelingColour(value) }} />
              <bdi>{feeling(value)}</bdi>
            </span>
          );
        }
        case 'notes':
          return notes[at]?.map(({ note, begins, from, to, fromName, toName }) => (
            <NoteText
              key={note.id}
              note={note}
              role={column.role}
              current={current?.note === note.id}
              taken={isTaken(taken, note.id)}
              language={language}
              continues={!begins}
              goesOn={to !== moment.id}
            >
              {begins && <NotePicture note={note} />}
              {from === to ? (
                note.text
              ) : (
                <>
                  <span aria-hidden="true">{note.text}</span>
                  <span className="spoken">{t('outline.spans', { text: note.text, from: fromName, to: toName })}</span>
                </>
              )}
              {begins && <NoteFoot note={note} />}
            </NoteText>
          ));
        case 'measures':
          return touchpoint?.measures.map((measure) => (
            <p key={measure.id} className={styles.measure} lang={language} dir="auto">
              {measureWords(measure, words)}
            </p>
          ));
        case 'owners':
          return owners === '' ? (
            <span className={table.nobody}>{t('owner.none')}</span>
          ) : (
            <bdi lang={language}>{owners}</bdi>
          );
        case 'truth':
          return (
            <span className={styles.truth} data-truth={moment.momentOfTruth} data-toggle>
              <Icon name="star" filled={moment.momentOfTruth} />
              <span className="spoken">{t(moment.momentOfTruth ? 'outline.yes' : 'outline.no')}</span>
            </span>
          );
      }
    };
    return (
      <Line id={moment.id} index={index} columns={columns} current={current} taken={isTaken(taken, moment.id)}>
        {content}
      </Line>
    );
  },
  (a, b) =>
    a.moment === b.moment &&
    a.touchpoint === b.touchpoint &&
    a.owners === b.owners &&
    sameCommon(a, b) &&
    sameLists(a.notes, b.notes, sameNote),
);

interface NoteTextProps {
  note: Note;
  role: string;
  current: boolean;
  taken: boolean | undefined;
  language: string;
  continues?: boolean;
  goesOn?: boolean;
  children: ReactNode;
}

function NoteText({
  note,
  role,
  current,
  taken,
  language,
  continues = false,
  goesOn = false,
  children,
}: NoteTextProps) {
  const { t } = useTranslator();
  const ground = meaningOf(note.colour) === null ? null : `var(--${note.colour})`;
  return (
    <p
      className={styles.note}
      data-role={role}
      style={ground === null ? undefined : { background: ground }}
      data-current={current}
      data-taken={taken}
      data-continues={continues}
      data-goes-on={goesOn}
      dir="auto"
      lang={language}
    >
      {taken && <span className="spoken">{t('outline.taken')} </span>}
      {children}
    </p>
  );
}

/** Nothing where only one thing is selected: then the cell that one stands in says it. */
function isTaken(taken: string, id: string): boolean | undefined {
  return taken === '' ? undefined : taken.split(' ').includes(id);
}

function NotePicture({ note }: { note: Note }) {
  const { t } = useTranslator();
  return note.picture === null ? null : (
    <img className={styles.picture} src={note.picture} alt={note.text === '' ? t('picture.alone') : ''} />
  );
}

/** What a note means and how many votes it has. */
function NoteFoot({ note }: { note: Note }) {
  const words = useTranslator();
  const meaning = meaningOf(note.colour);
  if (meaning === null && note.votes === 0) return null;
  return (
    <span className={styles.foot}>
      {meaning !== null && (
        <span className={styles.meaning} style={{ color: `var(--${note.colour}-sign)` }}>
          <Icon name={MEANING_ICONS[meaning]} size={13} />
          {words.t(`meaning.${meaning}`)}
        </span>
      )}
      {note.votes > 0 && <span>{words.t('count.votes', { count: note.votes })}</span>}
    </span>
  );
}

function sameCommon(a: Common, b: Common): boolean {
  return (
    a.index === b.index &&
    a.columns === b.columns &&
    a.current === b.current &&
    a.taken === b.taken &&
    a.language === b.language
  );
}

function sameNote(a: ShownNote, b: ShownNote): boolean {
  return (
    a.note === b.note &&
    a.begins === b.begins &&
    a.from === b.from &&
    a.to === b.to &&
    a.fromName === b.fromName &&
    a.toName === b.toName
  );
}

function sameLists<T>(a: readonly (readonly T[])[], b: readonly (readonly T[])[], same: (x: T, y: T) => boolean) {
  return (
    a.length === b.length &&
    a.every((list, i) => {
      const other = b[i] ?? [];
      return list === other || (list.length === other.length && list.every((item, j) => same(item, other[j] as T)));
    })
  );
}
