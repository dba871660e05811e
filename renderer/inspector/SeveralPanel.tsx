/** Everything that is selected at once: how much of what, what it has in common, and what all of it may be given. */
import { type ReactNode, useId, useMemo } from 'react';
import { CHANNEL_ICONS } from '../../shared/catalogue/icons.ts';
import { newOwner } from '../../shared/document/blank.ts';
import { findById, momentsOf } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, Moment, Note, Stage, Touchpoint } from '../../shared/document/schema.ts';
import { CHANNELS, CONTROLS, EVIDENCE, PHASES } from '../../shared/document/terms.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { partsOf } from '../../shared/layout/selecting.ts';
import { describeCopies, describeParts } from '../canvas/describe.ts';
import { deleteSelection } from '../state/actions.ts';
import { mapIn, selectedIn, useEditor, useEditorStore } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import {
  changeOwners,
  duplicateSelected,
  placeInLane,
  setFeelings,
  setMoments,
  setStages,
  setTouchpointsAt,
} from '../state/several.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { feelingColour } from '../ui/feeling-text.ts';
import { FieldRow } from '../ui/fields.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import feelingStyles from './FeelingField.module.css';
import { MeaningField } from './MeaningField.tsx';
import styles from './panel.module.css';
import { StageColours } from './StageColours.tsx';

const STEPS = [-2, -1, 0, 1, 2] as const;
const TRUTH = ['yes', 'no'] as const;
const NO_PHASE = 'none';

export function SeveralPanel() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const selection = useEditor((state) => state.selection);
  const others = useEditor((state) => state.others);
  const selected = useMemo(() => (selection ? [...others, selection] : []), [others, selection]);
  const { moments, notes, stages } = useMemo(() => {
    const parts = partsOf(selected);
    return {
      moments: momentsOf(map).filter((moment) => parts.moments.has(moment.id)),
      notes: map.notes.filter((note) => parts.notes.has(note.id)),
      stages: map.stages.filter((stage) => parts.stages.has(stage.id)),
    };
  }, [map, selected]);
  const kinds = [moments, notes, stages].filter((list) => list.length > 0).length;

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('several.title', { count: selected.length })}</h2>
        <p className={styles.subtitle}>{describeParts(selected, words)}</p>
      </header>
      {moments.length > 0 && (
        <Section
          title={kinds > 1 ? t('count.touchpoints', { count: moments.length }) : null}
          onOnly={() => editor.getState().selectSeveral(moments.map(({ id }) => ({ kind: 'moment', id })))}
        >
          <MomentFields journey={journey} map={map} moments={moments} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section
          title={kinds > 1 ? t('count.notes', { count: notes.length }) : null}
          onOnly={() => editor.getState().selectSeveral(notes.map(({ id }) => ({ kind: 'note', id })))}
        >
          <NoteFields map={map} notes={notes} language={journey.language} />
        </Section>
      )}
      {stages.length > 0 && (
        <Section
          title={kinds > 1 ? t('count.stages', { count: stages.length }) : null}
          onOnly={() => editor.getState().selectSeveral(stages.map(({ id }) => ({ kind: 'stage', id })))}
        >
          <StageFields stages={stages} />
        </Section>
      )}
      <div className={styles.pair}>
        <Button
          icon="copy-plus"
          onClick={() => {
            const count = duplicateSelected(editor);
            if (count > 0) editor.getState().say(describeCopies(count, words));
          }}
        >
          {t('command.edit.duplicate')}
        </Button>
      </div>
      <Button
        kind="danger"
        icon="trash-2"
        className={styles.last}
        onClick={() => {
          const count = selectedIn(editor.getState()).length;
          deleteSelection(editor);
          editor.getState().say(t('say.removedSeveral', { count }));
        }}
      >
        {t('several.remove')}
      </Button>
    </div>
  );
}

/** The fields of one kind; with several kinds it says which, and selects only those. */
function Section({ title, onOnly, children }: { title: string | null; onOnly: () => void; children: ReactNode }) {
  const { t } = useTranslator();
  return (
    <section className={styles.fields} aria-label={title ?? undefined}>
      {title !== null && (
        <div className={styles.ofKind}>
          <h3>{title}</h3>
          <Button onClick={onOnly}>{t('several.only')}</Button>
        </div>
      )}
      {children}
    </section>
  );
}

/** The value that all have; undefined where they differ. */
function common<Item, Value>(items: readonly Item[], of: (item: Item) => Value): Value | undefined {
  const [first] = items;
  if (!first) return undefined;
  const value = of(first);
  return items.every((item) => of(item) === value) ? value : undefined;
}

/** A field whose label also says when what is selected differs in it. */
function MixedRow({ label, same, children }: { label: string; same: boolean; children: ReactNode }) {
  const { t } = useTranslator();
  return (
    <FieldRow label={label}>
      {children}
      {!same && <p className={styles.aside}>{t('several.different')}</p>}
    </FieldRow>
  );
}

function MomentFields({ journey, map, moments }: { journey: Journey; map: JourneyMap; moments: readonly Moment[] }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const curveId = useEditor((state) => state.curveId);
  const curve = findById(map.curves, curveId);
  const ids = new Set(moments.map(({ id }) => id));
  const met = new Set(moments.map(({ touchpoint }) => touchpoint));
  const touchpoints = journey.touchpoints.filter(({ id }) => met.has(id));
  const evidence = common(moments, (moment) => moment.evidence);
  const truth = common(moments, (moment) => moment.momentOfTruth);
  const control = common(touchpoints, (touchpoint) => touchpoint.control);
  const channel = common(touchpoints, (touchpoint) => touchpoint.channel);

  return (
    <>
      {curve && (
        <FieldRow label={t('field.feeling')}>
          <FeelingSteps moments={moments} curve={curve.id} curveName={curveName(journey, curve, words)} />
        </FieldRow>
      )}
      <MixedRow label={t('field.evidence')} same={evidence !== undefined}>
        <Segmented
          look="pills"
          label={t('field.evidence')}
          value={evidence ?? null}
          options={EVIDENCE.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          onChange={(value) => setMoments(editor, ids, { evidence: value }, 'edit.evidence')}
        />
      </MixedRow>
      <MixedRow label={t('inspector.truth')} same={truth !== undefined}>
        <Segmented
          look="pills"
          label={t('inspector.truth')}
          value={truth === undefined ? null : truth ? 'yes' : 'no'}
          options={TRUTH.map((value) => ({ value, label: t(`outline.${value}`) }))}
          onChange={(value) => setMoments(editor, ids, { momentOfTruth: value === 'yes' }, 'edit.momentOfTruth')}
        />
      </MixedRow>
      <FieldRow label={t('field.channel')}>
        <Select
          label={t('field.channel')}
          value={channel ?? ''}
          placeholder={t('several.different')}
          options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`), icon: CHANNEL_ICONS[value] }))}
          onChange={(value) => {
            const chosen = CHANNELS.find((one) => one === value);
            if (chosen) setTouchpointsAt(editor, ids, { channel: chosen }, 'edit.channel');
          }}
        />
      </FieldRow>
      <MixedRow label={t('field.control')} same={control !== undefined}>
        <Segmented
          look="pills"
          label={t('field.control')}
          value={control ?? null}
          options={CONTROLS.map((value) => ({ value, label: t(`control.${value}`) }))}
          onChange={(value) => setTouchpointsAt(editor, ids, { control: value }, 'edit.control')}
        />
      </MixedRow>
      <FieldRow label={t('field.owner')}>
        <Owners journey={journey} touchpoints={touchpoints} moments={ids} />
      </FieldRow>
      <p className={styles.aside}>{t('several.touchpointNote')}</p>
    </>
  );
}

/** The feelings on the curve that is shown: five steps to press, and between what they lie where they differ. */
function FeelingSteps({
  moments,
  curve,
  curveName: name,
}: {
  moments: readonly Moment[];
  curve: string;
  curveName: string;
}) {
  const { t, feeling } = useTranslator();
  const editor = useEditorStore();
  const group = useId();
  const values = moments.flatMap((moment) => moment.feelings[curve] ?? []);
  const value = common(moments, (moment) => moment.feelings[curve] ?? null);
  const set = (to: number | null) => setFeelings(editor, new Set(moments.map(({ id }) => id)), curve, to);
  return (
    <>
      <div role="radiogroup" aria-label={t('field.feeling')} className={feelingStyles.steps}>
        {STEPS.map((step) => (
          <label
            key={step}
            className={feelingStyles.step}
            data-step={step}
            data-near={values.some((one) => one !== value && Math.round(one) === step)}
            style={{ ['--of-step' as string]: feelingColour(step) }}
          >
            <input type="radio" className="spoken" name={group} checked={value === step} onChange={() => set(step)} />
            <bdi>{feeling(step)}</bdi>
          </label>
        ))}
      </div>
      <div className={styles.withClear}>
        <p className={styles.aside}>
          {value === undefined && values.length > 0
            ? t('several.differentFrom', { from: feeling(Math.min(...values)), to: feeling(Math.max(...values)) })
            : value === null
              ? t('inspector.feelingNone')
              : value !== undefined && feeling(value)}
          {' · '}
          <bdi>{name}</bdi>
        </p>
        {values.length > 0 && (
          <IconButton icon="x" size={15} label={t('inspector.feelingClear')} onClick={() => set(null)} />
        )}
      </div>
    </>
  );
}

/** Owners of all of them as marks that can be taken off; those of only some are named below. */
function Owners({
  journey,
  touchpoints,
  moments,
}: {
  journey: Journey;
  touchpoints: readonly Touchpoint[];
  moments: ReadonlySet<string>;
}) {
  const { t, list } = useTranslator();
  const editor = useEditorStore();
  const ofAll = journey.owners.filter(({ id }) => touchpoints.every(({ owners }) => owners.includes(id)));
  const chosen = ofAll.map(({ id }) => id);
  const ofSome = journey.owners.flatMap(({ id, name }) => {
    const count = touchpoints.filter(({ owners }) => owners.includes(id)).length;
    if (count === 0 || count === touchpoints.length) return [];
    return [`${name} (${t('several.someOf', { n: count, of: touchpoints.length })})`];
  });
  return (
    <>
      <ComboBox
        label={t('field.owner')}
        placeholder={t('choose.owner')}
        icon="user-round"
        options={journey.owners.map(({ id, name }) => ({ value: id, label: name, lang: journey.language }))}
        chosen={chosen}
        onChange={(next) =>
          changeOwners(editor, moments, {
            add: next.filter((id) => !chosen.includes(id)),
            remove: chosen.filter((id) => !next.includes(id)),
          })
        }
        onCreate={(name) => {
          const owner = newOwner({ id: newId(), name });
          changeOwners(editor, moments, { first: { edit: 'add', to: 'owners', item: owner }, add: [owner.id] });
        }}
        createLabel={(name) => t('choose.add', { name })}
        removeLabel={(name) => t('choose.remove', { name })}
      />
      {ofSome.length > 0 && <p className={styles.aside}>{t('several.someOwners', { names: list(ofSome) })}</p>}
    </>
  );
}

function NoteFields({
  map,
  notes,
  language,
}: {
  map: JourneyMap;
  notes: readonly Note[];
  language: Journey['language'];
}) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const ofMap = translatorFor(language);
  const lane = common(notes, (note) => note.lane);
  const kinds = new Set(notes.map((note) => findById(map.lanes, note.lane)?.kind));
  const lanes = map.lanes.filter((item) => kinds.has(item.kind));
  return (
    <>
      <MixedRow label={t('meaning.label')} same={common(notes, (note) => note.colour) !== undefined}>
        <MeaningField notes={notes} />
      </MixedRow>
      <FieldRow label={t('field.lane')}>
        <Select
          label={t('field.lane')}
          value={lane ?? ''}
          placeholder={t('several.different')}
          options={lanes.map((item) => ({ value: item.id, label: laneName(item, ofMap), lang: ofMap.language }))}
          onChange={(to) => placeInLane(editor, new Set(notes.map(({ id }) => id)), to)}
        />
      </FieldRow>
    </>
  );
}

function StageFields({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const ids = new Set(stages.map(({ id }) => id));
  const colour = common(stages, (stage) => stage.colour);
  const phase = common(stages, (stage) => stage.phase ?? NO_PHASE);
  return (
    <>
      <MixedRow label={t('field.colour')} same={colour !== undefined}>
        <StageColours
          value={colour}
          onChange={(value) => setStages(editor, ids, { colour: value }, 'edit.recolourStage')}
        />
      </MixedRow>
      <FieldRow label={t('field.phase')}>
        <Select
          label={t('field.phase')}
          value={phase ?? ''}
          placeholder={t('several.different')}
          options={[NO_PHASE, ...PHASES].map((value) => ({ value, label: t(`phase.${value}`) }))}
          onChange={(value) =>
            setStages(editor, ids, { phase: PHASES.find((one) => one === value) ?? null }, 'edit.phase')
          }
        />
      </FieldRow>
    </>
  );
}
