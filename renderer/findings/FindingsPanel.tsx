/** What the map leaves open, by kind, each with a way to the place. Quiet: it waits to be looked at. */
import { useId, useMemo, useState } from 'react';
import { findById, locateMoment } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { CHECKS, type Check, type Observation, placeOf } from '../../shared/findings/check.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Section } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { ContactLimit } from './ContactLimit.tsx';
import styles from './FindingsPanel.module.css';
import { setMuted, useFindings } from './muted.ts';

const ICONS: Readonly<Record<Check, IconName>> = {
  'bad-truth': 'star',
  'cold-handoff': 'arrow-left-right',
  unowned: 'user-round',
  'no-influence': 'message-circle',
  'crowded-stage': 'users',
  'empty-stage': 'columns-3',
  'no-feeling': 'heart',
  guess: 'circle-question-mark',
};

/** So many are shown of a kind, and so many more at a time. */
const FIRST = 8;
const MORE = 50;

export function FindingsPanel() {
  const { t, list } = useTranslator();
  const { observations, muted, count } = useFindings();
  const map = useEditor(mapIn);
  const found = CHECKS.filter((check) => observations[check].length > 0 && !muted.has(check));
  const clear = CHECKS.filter((check) => observations[check].length === 0 && !muted.has(check));
  return (
    <div className={styles.panel}>
      <header>
        <h2 className={styles.heading}>{t('findings.heading')}</h2>
        <p role="status" className={styles.quiet}>
          {count === 0 ? t('findings.none') : t('findings.count', { count })}
        </p>
      </header>
      {found.map((check) => (
        <Group key={check} check={check} observations={observations[check]} />
      ))}
      {clear.length > 0 && (
        <p className={styles.clear}>
          <Icon name="check" size={14} />
          <span>{t('findings.clear', { kinds: list(clear.map((check) => t(`check.${check}`))) })}</span>
        </p>
      )}
      {muted.size > 0 && (
        <Section title={t('findings.muted')}>
          <ul className={styles.mutedList}>
            {CHECKS.filter((check) => muted.has(check)).map((check) => (
              <li key={check}>
                <span>{t(`check.${check}`)}</span>
                <Button
                  icon="eye"
                  aria-label={t('findings.unmuteKind', { kind: t(`check.${check}`) })}
                  onClick={() => setMuted(check, false)}
                >
                  {t('findings.unmute')}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('findings.limit')}>
        <ContactLimit key={map.id} map={map} />
      </Section>
    </div>
  );
}

function Group({ check, observations }: { check: Check; observations: readonly Observation[] }) {
  const { t, number } = useTranslator();
  const id = useId();
  const [open, setOpen] = useState(true);
  const [most, setMost] = useState(FIRST);
  const rest = observations.length - most;
  return (
    <section className={styles.group} aria-label={t(`check.${check}`)}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon name={ICONS[check]} size={15} />
          <span className={styles.kind}>{t(`check.${check}`)}</span>
          <span className={styles.number}>{number(observations.length)}</span>
        </button>
        <IconButton
          icon="eye-off"
          size={15}
          label={t('findings.mute', { kind: t(`check.${check}`) })}
          className={styles.mute}
          onClick={() => setMuted(check, true)}
        />
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <p className={styles.why}>{t(`checkWhy.${check}`)}</p>
            <ul className={styles.list}>
              {observations.slice(0, most).map((observation) => (
                <Place key={placeOf(observation).id} observation={observation} />
              ))}
            </ul>
            {rest > 0 && (
              <Button className={styles.more} onClick={() => setMost(most + MORE)}>
                {t('findings.more', { count: rest })}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** One finding, and the way to it: selects it, so that it comes into view on the map or in the outline. */
function Place({ observation }: { observation: Observation }) {
  const translator = useTranslator();
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const place = placeOf(observation);
  const isSelected = useEditor(({ selection }) => selection?.kind === place.kind && selection.id === place.id);
  const { name, about, lang } = useMemo(
    () => words(observation, journey, map, translator),
    [observation, journey, map, translator],
  );
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        aria-current={isSelected || undefined}
        onClick={() => {
          editor.getState().select(place);
          editor.getState().say(translator.t('findings.jumped', { name }));
        }}
      >
        <span className={styles.name} lang={journey.language} dir="auto">
          {name}
        </span>
        <span className={styles.about} lang={lang}>
          {about}
        </span>
      </button>
    </li>
  );
}

function words(
  observation: Observation,
  journey: Journey,
  map: JourneyMap,
  { t, feeling, list }: Translator,
): { name: string; about: string /** Where it is a name of the map's. */; lang?: string } {
  const named = (name: string | undefined) => name?.trim() || t('outline.unnamed');
  if ('stage' in observation) {
    const stage = findById(map.stages, observation.stage);
    const about =
      observation.check === 'crowded-stage'
        ? t('findings.contacts', { count: observation.contacts, limit: observation.limit })
        : t('findings.stageOf', {
            index: map.stages.findIndex(({ id }) => id === observation.stage) + 1,
            of: map.stages.length,
          });
    return { name: named(stage?.name), about };
  }
  const name = named(findById(journey.touchpoints, observation.touchpoint)?.name);
  const stage = named(locateMoment(map, observation.moment)?.stage.name);
  switch (observation.check) {
    case 'bad-truth':
      return { name, about: t('findings.feels', { stage, value: feeling(observation.value) }) };
    case 'cold-handoff': {
      const ownersAt = (moment: string) => {
        const met = findById(journey.touchpoints, locateMoment(map, moment)?.moment.touchpoint ?? null);
        return list((met?.owners ?? []).map((id) => findById(journey.owners, id)?.name ?? ''));
      };
      return {
        name,
        about: t('findings.handoff', { from: ownersAt(observation.before), to: ownersAt(observation.moment) }),
      };
    }
    default:
      return { name, about: stage, lang: journey.language };
  }
}
