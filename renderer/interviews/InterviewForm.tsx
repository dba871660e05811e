/**
 * A sheet typed back: the fields, questions and touchpoints of the printed interview guide or survey, in its order, with
 * its numbers and codes and in its language. Enter goes on to what comes next; keys: docs/guide/back-from-paper.md.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Interview, Journey } from '../../shared/document/schema.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { writeDate } from '../../shared/i18n/typed.ts';
import { askedIn } from '../../shared/interviews/asked.ts';
import { withAnswer, withTick } from '../../shared/interviews/entry.ts';
import { PARTS, type Part, type Question, questionsIn } from '../../shared/interviews/questions.ts';
import { digitOf } from '../audit/keys.ts';
import { useEditorStore } from '../state/editor.ts';
import { today } from '../state/today.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea, TextField } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { DateField } from '../ui/TypedField.tsx';
import { addInterview, changeInterview, mapOfInterview, removeInterview } from './acts.ts';
import { FeelingBoxes, Ticks } from './Boxes.tsx';
import styles from './Interviews.module.css';
import { feelingOf, goTo, isClearing, isWriting, stopFrom } from './keys.ts';
import { Name } from './Name.tsx';
import { TouchpointRows } from './TouchpointRows.tsx';
import { interviewsOf } from './view-state.ts';
import { questionWords, tickWords } from './words.ts';

interface FormProps {
  journey: Journey;
  interview: Interview;
}

const NONE = '';

export function InterviewForm({ journey, interview }: FormProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const form = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const paper = translatorFor(journey.language);
  const { id, kind } = interview;
  const map = mapOfInterview(editor, interview);
  const { touchpoints, walkOrder, language } = journey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of journey and interview only these parts say which rows there are.
  const asked = useMemo(
    () => askedIn(journey, map, [interview]),
    [touchpoints, walkOrder, language, map, interview.rows.length],
  );

  // One who begins a sheet comes to type; one who leafs through the pile stays there.
  useEffect(() => {
    const state = interviewsOf(editor);
    if (state.getState().begun !== id && document.activeElement !== document.body) return;
    state.setState({ begun: null });
    goTo(form.current?.querySelector('[data-stop]'));
  }, [editor, id]);

  const pressed = (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !form.current || !target.closest('[data-stop]')) return;
    event.preventDefault();
    if (goTo(stopFrom(form.current, target, 1))) return;
    next.current?.focus();
    editor.getState().say(t('interviews.end'));
  };
  const change = (fields: Partial<Omit<Interview, 'id'>>) =>
    changeInterview(editor, id, () => fields, 'edit.interview');

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it.
    <div ref={form} className={styles.form} onKeyDown={pressed}>
      <div className={styles.formHead}>
        <h2 className={styles.title}>
          <Name journey={journey} interview={interview} />
        </h2>
        <span className={styles.push} />
        <Button icon="trash-2" onClick={() => removeInterview(editor, interview, words)}>
          {t(`interviews.remove.${kind}`)}
        </Button>
      </div>
      <div className={styles.fields} lang={language} dir={paper.direction}>
        <HeadFields journey={journey} interview={interview} paper={paper} onChange={change} />
      </div>
      <p className={styles.keys}>{t('interviews.keys')}</p>
      <div lang={language} dir={paper.direction} className={styles.paper}>
        {PARTS[kind].map((part) => (
          <section key={part} className={styles.part} aria-label={partTitle(kind, part, paper)}>
            <PartHead kind={kind} part={part} paper={paper} />
            {part === 'each' ? (
              <TouchpointRows interview={interview} asked={asked} paper={paper} map={map} />
            ) : (
              questionsIn(kind, part).map((question) => (
                <QuestionFields key={question.key} interview={interview} question={question} paper={paper} />
              ))
            )}
          </section>
        ))}
      </div>
      <div className={styles.formFoot}>
        <button ref={next} type="button" className={styles.next} onClick={() => addInterview(editor, kind, words)}>
          {t(`interviews.next.${kind}`)}
        </button>
      </div>
    </div>
  );
}

function partTitle(kind: Interview['kind'], part: Part, { t }: Translator): string | undefined {
  if (part === 'last' || part === 'ticked') return undefined;
  if (kind === 'survey') return t(part === 'each' ? 'worksheet.survey.part.each' : 'worksheet.survey.part.open');
  return part === 'open' ? undefined : t(`worksheet.interview.part.${part}`);
}

function PartHead({ kind, part, paper }: { kind: Interview['kind']; part: Part; paper: Translator }) {
  const title = partTitle(kind, part, paper);
  return title === undefined ? null : <h3 className={styles.partTitle}>{title}</h3>;
}

/** As they stand at the head of the sheet; a survey asks for no name. */
function HeadFields({
  journey,
  interview,
  paper,
  onChange,
}: FormProps & { paper: Translator; onChange: (fields: Partial<Omit<Interview, 'id'>>) => void }) {
  const words = useTranslator();
  const { t } = paper;
  const editor = useEditorStore();
  const { language, personas, maps } = journey;
  const text = (field: 'who' | 'interviewer' | 'place', label: string) => (
    <div className={styles.field} data-stop data-wide={field === 'place'}>
      <span aria-hidden="true">{label}</span>
      <TextField
        label={label}
        value={interview[field]}
        language={language}
        onCommit={(value) => onChange({ [field]: value.trim() })}
      />
    </div>
  );
  const choice = (field: 'persona' | 'map', label: string, items: readonly { id: string; name: string }[]) =>
    items.length === 0 ? null : (
      <div className={styles.field}>
        <span aria-hidden="true">{label}</span>
        <Select
          label={label}
          value={interview[field] ?? NONE}
          options={[
            { value: NONE, label: words.t(`interviews.none.${field}`), lang: words.language },
            ...items.map(({ id, name }) => ({ value: id, label: name || words.t('outline.unnamed'), lang: language })),
          ]}
          onChange={(value) => onChange({ [field]: value === NONE ? null : value })}
        />
      </div>
    );
  const example = writeDate(today(), words.language);
  const date = (
    <div className={styles.field} data-stop>
      <span aria-hidden="true">{t('worksheet.interview.date')}</span>
      <DateField
        label={words.t('inventory.date', { example })}
        placeholder={example}
        value={interview.date}
        words={words}
        today={today}
        onCommit={(value) => onChange({ date: value })}
        onWrong={() => editor.getState().say(words.t('inventory.dateWrong', { example }))}
      />
    </div>
  );
  if (interview.kind === 'survey')
    return (
      <>
        {text('place', t('worksheet.survey.place'))}
        {date}
        {choice('persona', t('worksheet.interview.persona'), personas)}
        {choice('map', t('worksheet.interview.map'), maps)}
      </>
    );
  return (
    <>
      {text('who', t('worksheet.interview.customer'))}
      {choice('persona', t('worksheet.interview.persona'), personas)}
      {choice('map', t('worksheet.interview.map'), maps)}
      {text('interviewer', t('worksheet.interview.interviewer'))}
      {date}
    </>
  );
}

function QuestionFields({
  interview,
  question,
  paper,
}: {
  interview: Interview;
  question: Question;
  paper: Translator;
}) {
  const editor = useEditorStore();
  const { id, kind } = interview;
  const { key, number, choices } = question;
  const asks = questionWords(kind, key, paper);
  const ticked = interview.ticks[key] ?? [];
  const elsewhere = ticked.includes('elsewhere');
  const answer = (text: string) => changeInterview(editor, id, (now) => withAnswer(now, key, text));
  const tick = (choice: string) => changeInterview(editor, id, (now) => withTick(now, question, choice));
  const rate = (rating: number | null) => changeInterview(editor, id, () => ({ rating }));
  const onBoxes = (event: KeyboardEvent, act: (event: KeyboardEvent) => 'stays' | 'goes' | null) => {
    if (isWriting(event.target) || event.nativeEvent.isComposing) return;
    const { currentTarget } = event;
    const form = currentTarget.closest(`.${styles.form}`);
    const done = act(event);
    if (done === null) return;
    event.preventDefault();
    if (done === 'goes' && form) goTo(stopFrom(form, currentTarget, 1));
  };

  return (
    <div className={styles.question} data-line data-question={key}>
      <span className={styles.number} aria-hidden="true">
        {paper.number(number)}
      </span>
      <div className={styles.ask}>
        <p>{asks}</p>
        {choices.length > 0 && (
          // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the boxes in it.
          <div
            data-stop
            onKeyDown={(event) =>
              onBoxes(event, () => {
                const choice = choices[(digitOf(event.nativeEvent) ?? 0) - 1];
                if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return null;
                tick(choice);
                return question.several ? 'stays' : 'goes';
              })
            }
          >
            <Ticks
              label={asks}
              choices={choices.map((value) => ({ value, label: tickWords(key, value, paper) }))}
              ticked={ticked}
              several={question.several}
              paper={paper}
              onTick={tick}
            />
          </div>
        )}
        {question.rated && (
          // biome-ignore lint/a11y/noStaticElementInteractions: as above.
          <div
            data-stop
            onKeyDown={(event) =>
              onBoxes(event, () => {
                const feeling = feelingOf(event.nativeEvent);
                if (feeling === null && !isClearing(event.nativeEvent)) return null;
                rate(feeling);
                return feeling === null ? 'stays' : 'goes';
              })
            }
          >
            <FeelingBoxes label={asks} value={interview.rating} paper={paper} onChange={rate} />
          </div>
        )}
        {(question.written || elsewhere || (choices.length > 0 && interview.answers[key] !== undefined)) && (
          <div data-stop>
            <TextArea
              label={question.written ? asks : tickWords(key, 'elsewhere', paper)}
              value={interview.answers[key] ?? ''}
              language={paper.language}
              onCommit={answer}
            />
          </div>
        )}
      </div>
    </div>
  );
}
