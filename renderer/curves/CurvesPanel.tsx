/** The curves of a map: added, named, coloured, ordered, copied and deleted. */
import { useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Curve, Journey, JourneyMap } from '../../shared/document/schema.ts';
import { CURVES_MAX, DASHES, TIMES } from '../../shared/document/terms.ts';
import { CURVE_COLOURS, type CurveLook, curveLooks, personasForCurves } from '../../shared/layout/curve-looks.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { FieldRow, TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { activate, addCurve, copyCurve, moveCurve, removeCurve, setCurve, showCurve, takeFeelings } from './acts.ts';
import { CurveSample, cssColour } from './CurveSample.tsx';
import styles from './curves.module.css';

interface PanelProps {
  journey: Journey;
  map: JourneyMap;
}

export function CurvesPanel({ journey, map }: PanelProps) {
  const { t } = useTranslator();
  const [open, setOpen] = useState<string | null>(null);
  const looks = curveLooks(map);
  const full = map.curves.length >= CURVES_MAX;
  return (
    <>
      <ul className={styles.curves}>
        {map.curves.map((curve, index) => (
          <CurveRow
            key={curve.id}
            journey={journey}
            map={map}
            curve={curve}
            index={index}
            look={looks.get(curve.id) as CurveLook}
            isOpen={open === curve.id}
            onOpen={(isOpen) => setOpen(isOpen ? curve.id : null)}
          />
        ))}
      </ul>
      {full ? (
        <p className={styles.aside}>{t('curve.full', { count: CURVES_MAX })}</p>
      ) : (
        <AddCurve journey={journey} map={map} />
      )}
    </>
  );
}

/** Persona and time in one choice. */
function AddCurve({ journey, map }: PanelProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const personas: (string | null)[] = personasForCurves(journey, map);
  if (personas.length === 0) personas.push(null);
  const items: MenuItem[] = personas.flatMap((persona, p) =>
    TIMES.map((time, i) => ({
      id: `${time} ${persona ?? ''}`,
      label: [findById(journey.personas, persona)?.name, t(`curve.time.${time}`)].filter(Boolean).join(' · '),
      begins: p > 0 && i === 0,
    })),
  );
  return (
    <Menu
      label={t('curve.add')}
      className={styles.add}
      items={items}
      onAction={(id) => {
        const [time = 'today', persona = ''] = id.split(' ');
        addCurve(editor, persona === '' ? null : persona, time as Curve['time'], words);
      }}
    >
      <Icon name="plus" />
      {t('curve.add')}
    </Menu>
  );
}

interface RowProps extends PanelProps {
  curve: Curve;
  index: number;
  look: CurveLook;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

function CurveRow({ journey, map, curve, index, look, isOpen, onOpen }: RowProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const active = useEditor((state) => state.curveId === curve.id);
  const plain = curveName(journey, { ...curve, name: '' }, words);
  const name = curve.name || plain;
  const otherTime = curve.time === 'today' ? 'future' : 'today';
  const full = map.curves.length >= CURVES_MAX;
  const others = map.curves.filter((other) => other !== curve);
  const items: MenuItem[] = [
    { id: 'activate', label: t('curve.makeActive'), icon: 'circle-dot', disabled: active },
    { id: 'up', label: t('curve.up'), icon: 'arrow-up', disabled: index === 0 },
    { id: 'down', label: t('curve.down'), icon: 'arrow-down', disabled: index === map.curves.length - 1 },
    { id: 'copy', label: t('curve.duplicate'), icon: 'copy', disabled: full, begins: true },
    { id: 'other', label: t(`curve.startOf.${otherTime}`), icon: 'copy-plus', disabled: full },
    ...others.map(
      (other): MenuItem => ({
        id: `take ${other.id}`,
        label: t('curve.take', { name: curveName(journey, other, words) }),
        icon: 'trending-up',
        begins: other === others[0],
      }),
    ),
    { id: 'remove', label: t('curve.remove'), icon: 'trash-2', danger: true, begins: true },
  ];
  const act = (id: string) => {
    if (id.startsWith('take ')) takeFeelings(editor, id.slice(5), curve.id);
    else if (id === 'activate') activate(editor, curve.id);
    else if (id === 'up' || id === 'down') moveCurve(editor, curve.id, id === 'up' ? -1 : 1);
    else if (id === 'copy') copyCurve(editor, curve.id, curve.time, words);
    else if (id === 'other') copyCurve(editor, curve.id, otherTime, words);
    else if (id === 'remove') removeCurve(editor, curve.id, words);
  };
  return (
    <li className={styles.curve} data-active={active}>
      <div className={styles.row}>
        <button
          type="button"
          role="switch"
          aria-checked={curve.shown}
          className={styles.switch}
          data-shown={curve.shown}
          aria-label={t('curve.show', { name })}
          title={t('curve.show', { name })}
          onClick={() => showCurve(editor, curve.id, !curve.shown)}
        >
          <CurveSample look={look} dash={curve.dash} active={active} />
        </button>
        <TextField
          label={t('inspector.curveName')}
          value={curve.name}
          placeholder={plain}
          language={journey.language}
          onCommit={(text) => setCurve(editor, curve.id, { name: text.trim() }, 'edit.renameCurve')}
        />
        <IconButton
          icon="settings"
          size={16}
          label={t('curve.look', { name })}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        />
        <Menu label={t('curve.more', { name })} className={styles.more} items={items} onAction={act} align="end">
          <Icon name="ellipsis" />
        </Menu>
      </div>
      {isOpen && <CurveLookFields journey={journey} map={map} curve={curve} />}
    </li>
  );
}

const NOBODY = ' nobody';

function CurveLookFields({ journey, map, curve }: PanelProps & { curve: Curve }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  // How each colour would look on this curve: with the marker that comes with it.
  const lookWith = (colour: string) =>
    curveLooks({ curves: [{ ...curve, id: 'sample', colour }] }).get('sample') as CurveLook;
  const personas = personasForCurves(journey, map);
  return (
    <div className={styles.fields}>
      <FieldRow label={t('field.persona')}>
        <Select
          label={t('field.persona')}
          value={curve.persona ?? NOBODY}
          options={[
            { value: NOBODY, label: t('curve.nobody') },
            ...personas.map((id) => ({ value: id, label: findById(journey.personas, id)?.name ?? '' })),
          ]}
          onChange={(id) => setCurve(editor, curve.id, { persona: id === NOBODY ? null : id }, 'edit.curvePersona')}
        />
      </FieldRow>
      <FieldRow label={t('curve.when')}>
        <Segmented
          look="pills"
          label={t('curve.when')}
          options={TIMES.map((value) => ({ value, label: t(`curve.time.${value}`) }))}
          value={curve.time}
          onChange={(time) => setCurve(editor, curve.id, { time }, 'edit.curveTime')}
        />
      </FieldRow>
      <FieldRow label={t('field.colour')}>
        <div role="radiogroup" aria-label={t('field.colour')} className={styles.colours}>
          <Swatch
            name={`${curve.id}-colour`}
            label={t('curve.colour.auto')}
            checked={curve.colour === null}
            onPick={() => setCurve(editor, curve.id, { colour: null }, 'edit.recolourCurve')}
          >
            <span className={styles.auto} />
          </Swatch>
          {CURVE_COLOURS.map((colour) => (
            <Swatch
              key={colour}
              name={`${curve.id}-colour`}
              label={t(`curve.colour.${colour}`)}
              checked={curve.colour === colour}
              onPick={() => setCurve(editor, curve.id, { colour }, 'edit.recolourCurve')}
            >
              <span className={styles.dot} style={{ color: cssColour(colour) }}>
                <CurveSample look={lookWith(colour)} dash="solid" />
              </span>
            </Swatch>
          ))}
        </div>
      </FieldRow>
      <FieldRow label={t('field.line')}>
        <Segmented
          look="pills"
          label={t('field.line')}
          options={DASHES.map((value) => ({ value, label: t(`curve.dash.${value}`) }))}
          value={curve.dash}
          onChange={(dash) => setCurve(editor, curve.id, { dash }, 'edit.curveDash')}
        />
      </FieldRow>
    </div>
  );
}

interface SwatchProps {
  name: string;
  label: string;
  checked: boolean;
  onPick: () => void;
  children: React.ReactNode;
}

function Swatch({ name, label, checked, onPick, children }: SwatchProps) {
  return (
    <label className={styles.swatch} title={label}>
      <input type="radio" className="spoken" name={name} aria-label={label} checked={checked} onChange={onPick} />
      {children}
    </label>
  );
}
