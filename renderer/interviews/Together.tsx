/** What all customers said: touchpoint by touchpoint with the worst first, or question by question; and its use. */
import { useMemo } from 'react';
import { findById, momentsOf } from '../../shared/document/find.ts';
import type { Interview, Journey } from '../../shared/document/schema.ts';
import { INTERVIEW_KINDS } from '../../shared/document/terms.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import {
  byQuestion,
  byTouchpoint,
  chosenInterviews,
  type QuestionSummary,
  type TouchpointSummary,
  unlistedIn,
} from '../../shared/interviews/summary.ts';
import { questionTable, type TableWords, touchpointTable } from '../../shared/interviews/table.ts';
import { lanesForNotes, placeOf } from '../../shared/interviews/use.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { copyTable } from '../clipboard/copy-table.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { FeelingSign } from '../touchpoints/FeelingSign.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { addAsNote, adopt, takeAsQuote, takeMeans } from './acts.ts';
import styles from './Interviews.module.css';
import { Name } from './Name.tsx';
import { interviewsOf, nameOf, type Target, targetIn, useInterviews, VIEWS } from './view-state.ts';
import { questionWords, tickWords } from './words.ts';

const ALL = '';

export function Together({ journey }: { journey: Journey }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = interviewsOf(editor);
  const shown = useEditor(mapIn);
  const view = useInterviews((now) => now);
  const { by, persona, kind } = view;
  const target = targetIn(journey, shown, view);
  const { map } = target;
  const paper = translatorFor(journey.language);
  const interviews = useMemo(
    () => chosenInterviews(journey, { map: map.id, persona, kind }),
    [journey, map.id, persona, kind],
  );
  const touchpoints = useMemo(() => byTouchpoint(journey, interviews, { map: map.id }), [journey, interviews, map.id]);
  const copy = () => {
    const called: TableWords = {
      paper,
      nameOf: (interview) => nameOf(interview, journey.interviews, words),
      question: (one, key) => questionWords(one, key, paper),
      tick: (key, choice) => tickWords(key, choice, paper),
    };
    const table =
      by === 'touchpoints' ? touchpointTable(journey, interviews, map.id, called) : questionTable(interviews, called);
    copyTable(table);
    editor.getState().say(t('interviews.copied', { count: table.length - 1 }));
  };
  const { language } = journey;
  const named = (item: { id: string; name: string }) => ({
    value: item.id,
    label: item.name || t('outline.unnamed'),
    lang: language,
  });

  return (
    <div className={styles.together}>
      <div role="toolbar" aria-label={t('interviews.together')} className={styles.tools}>
        <Segmented
          label={t('interviews.together')}
          options={VIEWS.map((value) => ({ value, label: t(`interviews.by.${value}`) }))}
          value={by}
          onChange={(value) => state.setState({ by: value })}
        />
        {journey.maps.length > 1 && (
          <div className={styles.choice}>
            <Select
              label={t('field.map')}
              options={journey.maps.map(named)}
              value={map.id}
              onChange={(value) => state.setState({ map: value, lane: null, stage: null, curve: null })}
            />
          </div>
        )}
        {journey.personas.length > 0 && (
          <div className={styles.choice}>
            <Select
              label={t('field.persona')}
              options={[{ value: ALL, label: t('interviews.everyPersona') }, ...journey.personas.map(named)]}
              value={findById(journey.personas, persona)?.id ?? ALL}
              onChange={(value) => state.setState({ persona: value === ALL ? null : value })}
            />
          </div>
        )}
        <div className={styles.choice}>
          <Select
            label={t('interviews.list')}
            options={[
              { value: ALL, label: t('interviews.list') },
              ...INTERVIEW_KINDS.map((value) => ({ value, label: t(`interviews.only.${value}`) })),
            ]}
            value={kind ?? ALL}
            onChange={(value) => state.setState({ kind: INTERVIEW_KINDS.find((one) => one === value) ?? null })}
          />
        </div>
        <IconButton icon="copy" label={t('interviews.copy')} disabled={interviews.length === 0} onClick={copy} />
      </div>
      <div className={styles.tools}>
        {target.lane && (
          <div className={styles.labelled}>
            <span aria-hidden="true">{t('interviews.lane')}</span>
            <Select
              label={t('interviews.lane')}
              options={lanesForNotes(map).map((lane) => ({
                value: lane.id,
                label: laneName(lane, paper),
                lang: language,
              }))}
              value={target.lane.id}
              onChange={(lane) => state.setState({ lane })}
            />
          </div>
        )}
        {by === 'questions' && target.stage && (
          <div className={styles.labelled}>
            <span aria-hidden="true">{t('interviews.stage')}</span>
            <Select
              label={t('interviews.stage')}
              options={map.stages.map(named)}
              value={target.stage.id}
              onChange={(stage) => state.setState({ stage })}
            />
          </div>
        )}
        {by === 'touchpoints' && target.curve && (
          <>
            <div className={styles.labelled}>
              <span aria-hidden="true">{t('interviews.curve')}</span>
              <Select
                label={t('interviews.curve')}
                options={map.curves.map((curve) => ({
                  value: curve.id,
                  label: curveName(journey, curve, paper),
                  lang: language,
                }))}
                value={target.curve.id}
                onChange={(curve) => state.setState({ curve })}
              />
            </div>
            <Button
              icon="trending-up"
              disabled={!touchpoints.some(({ mean }) => mean !== null)}
              onClick={() => takeMeans(editor, target, touchpoints, words)}
            >
              {t('interviews.takeAll')}
            </Button>
          </>
        )}
      </div>
      <div className={styles.results}>
        {interviews.length === 0 ? (
          <p className={styles.nothing}>{t('interviews.noneSo')}</p>
        ) : by === 'touchpoints' ? (
          <ByTouchpoint journey={journey} interviews={interviews} touchpoints={touchpoints} target={target} />
        ) : (
          <ByQuestion journey={journey} summaries={byQuestion(interviews)} target={target} paper={paper} />
        )}
      </div>
    </div>
  );
}

interface PartProps {
  journey: Journey;
  target: Target;
  paper: Translator;
}

function ByTouchpoint({
  journey,
  interviews,
  touchpoints,
  target,
}: Omit<PartProps, 'paper'> & { interviews: readonly Interview[]; touchpoints: readonly TouchpointSummary[] }) {
  const words = useTranslator();
  const { t, feeling } = words;
  const editor = useEditorStore();
  const unlisted = unlistedIn(interviews);
  if (touchpoints.length + unlisted.length === 0) return <p className={styles.nothing}>{t('interviews.noneSo')}</p>;
  return (
    <>
      {touchpoints.length > 0 && (
        <table className={styles.summary}>
          <thead>
            <tr>
              <th scope="col">{t('worksheet.inventory.code')}</th>
              <th scope="col">{t('outline.touchpoint')}</th>
              <th scope="col">{t('worksheet.interview.met')}</th>
              <th scope="col" aria-sort="ascending">
                {t('worksheet.interview.feels')}
              </th>
              <th scope="col">{t('worksheet.interview.says')}</th>
            </tr>
          </thead>
          <tbody>
            {touchpoints.map((summary) => {
              const { touchpoint, met, asked, mean, least, most, count, sayings } = summary;
              const name = touchpoint.name || t('outline.unnamed');
              return (
                <tr key={touchpoint.id}>
                  <td className={styles.code} lang={journey.language}>
                    {touchpoint.code}
                  </td>
                  <th scope="row" lang={journey.language}>
                    <bdi className={styles.name}>{name}</bdi>
                    {touchpoint.stage !== '' && <bdi className={styles.stage}>{touchpoint.stage}</bdi>}
                  </th>
                  <td>{t('interviews.metOf', { met, asked })}</td>
                  <td>
                    {mean !== null && (
                      <div className={styles.mean}>
                        <FeelingSign value={mean} />
                        <span className={styles.aside}>
                          {least !== null && most !== null && least !== most && (
                            <>
                              <bdi>{feeling(least)}</bdi> … <bdi>{feeling(most)}</bdi>
                              {' · '}
                            </>
                          )}
                          {t('interviews.crosses', { times: count })}
                        </span>
                        <MeasuredButton summary={summary} target={target} name={name} words={words} />
                      </div>
                    )}
                  </td>
                  <td>
                    <ul className={styles.sayings}>
                      {sayings.map(({ interview, text, feeling: felt }) => (
                        <Saying
                          key={interview.id}
                          journey={journey}
                          interview={interview}
                          text={text}
                          sign={felt}
                          onNote={() => addAsNote(editor, target, placeOf(target.map, touchpoint.id), text, words)}
                        />
                      ))}
                    </ul>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {unlisted.length > 0 && (
        <section className={styles.answers} aria-label={t('interviews.unlisted')}>
          <h3 className={styles.partTitle}>{t('interviews.unlisted')}</h3>
          <ul className={styles.sayings}>
            {unlisted.map(({ interview, line }) => (
              <li key={line.id} className={styles.saying}>
                <bdi className={styles.name} lang={journey.language}>
                  {line.name}
                </bdi>
                <FeelingSign value={line.feeling} />
                <bdi className={styles.said} lang={journey.language}>
                  {line.says}
                </bdi>
                <Who journey={journey} interview={interview} />
                <Button icon="plus" onClick={() => adopt(editor, interview, line, undefined, words)}>
                  {t('interviews.toMap')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Sets what was measured where it was guessed; once it stands on the map it says so. */
function MeasuredButton({
  summary,
  target,
  name,
  words,
}: {
  summary: TouchpointSummary;
  target: Target;
  name: string;
  words: Translator;
}) {
  const { t } = words;
  const editor = useEditorStore();
  const { map, curve } = target;
  const moments = momentsOf(map).filter(({ touchpoint }) => touchpoint === summary.touchpoint.id);
  if (moments.length === 0 || !curve) return null;
  const stands = moments.every(
    ({ feelings, evidence }) => evidence === 'measured' && feelings[curve.id] === summary.mean,
  );
  if (stands)
    return (
      <span className={styles.done}>
        <Icon name="check" size={15} />
        {t('evidence.measured')}
      </span>
    );
  return (
    <IconButton
      icon="trending-up"
      size={16}
      label={t('interviews.take', { name })}
      onClick={() => takeMeans(editor, target, [summary], words)}
    />
  );
}

function ByQuestion({ journey, summaries, target, paper }: PartProps & { summaries: readonly QuestionSummary[] }) {
  const words = useTranslator();
  const { t, number } = words;
  const editor = useEditorStore();
  const { stage } = target;
  if (summaries.length === 0) return <p className={styles.nothing}>{t('interviews.noneSo')}</p>;
  return summaries.map(({ kind, question, answers, ticked, mean }) => {
    const asks = questionWords(kind, question.key, paper);
    return (
      <section key={`${kind}-${question.key}`} className={styles.answers} aria-label={asks}>
        <h3 className={styles.asked}>
          <span className={styles.number}>{number(question.number)}</span>
          <bdi lang={journey.language}>{asks}</bdi>
          <span className={styles.aside}>{t(`interviews.kind.${kind}`)}</span>
          {mean !== null && <FeelingSign value={mean} />}
        </h3>
        {ticked.length > 0 && (
          <ul className={styles.counts}>
            {ticked.map(({ choice, count }) => (
              <li key={choice}>
                <bdi lang={journey.language}>{tickWords(question.key, choice, paper)}</bdi>{' '}
                <strong>{number(count)}</strong>
              </li>
            ))}
          </ul>
        )}
        <ul className={styles.sayings}>
          {answers
            .filter(({ text, rating }) => text !== '' || rating !== null)
            .map(({ interview, text, rating }) => (
              <Saying
                key={interview.id}
                journey={journey}
                interview={interview}
                text={text}
                sign={rating}
                onNote={stage && (() => addAsNote(editor, target, { stage: stage.id }, text, words))}
              />
            ))}
        </ul>
      </section>
    );
  });
}

/** What one customer said, who it was, and what can be made of it. */
function Saying({
  journey,
  interview,
  text,
  sign,
  onNote,
}: {
  journey: Journey;
  interview: Interview;
  text: string;
  sign: number | null;
  onNote: (() => void) | undefined;
}) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const persona = findById(journey.personas, interview.persona);
  return (
    <li className={styles.saying}>
      <FeelingSign value={sign} />
      <bdi className={styles.said} lang={journey.language}>
        {text}
      </bdi>
      <Who journey={journey} interview={interview} />
      {text !== '' && (
        <span className={styles.uses}>
          {onNote && (
            <IconButton icon="square-plus" size={16} label={t('interviews.asNote', { text })} onClick={onNote} />
          )}
          {persona && (
            <IconButton
              icon="quote"
              size={16}
              label={t('interviews.asQuote', { name: persona.name, text })}
              pressed={persona.quote === text}
              onClick={() => takeAsQuote(editor, interview, text, words)}
            />
          )}
        </span>
      )}
    </li>
  );
}

/** Leads to the sheet. */
function Who({ journey, interview }: { journey: Journey; interview: Interview }) {
  const editor = useEditorStore();
  return (
    <button type="button" className={styles.who} onClick={() => interviewsOf(editor).setState({ open: interview.id })}>
      <Name journey={journey} interview={interview} />
    </button>
  );
}
