/** One persona's sheet: who they are, what they want and what holds them back, where they appear. */
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Journey, Persona } from '../../shared/document/schema.ts';
import { TIMES } from '../../shared/document/terms.ts';
import { curveLooks } from '../../shared/layout/curve-looks.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import {
  empathyFieldsFor,
  empathyQuestionOf,
  momentsLabel,
  ownFieldsOf,
  PERSONA_HEAD,
  PERSONA_ROWS,
} from '../../shared/worksheets/persona-order.ts';
import { isMac, matches } from '../commands/shortcut.ts';
import { activate, addCurve } from '../curves/acts.ts';
import { CurveSample } from '../curves/CurveSample.tsx';
import { pickPicture, pictureAmong } from '../pictures/pick-picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { mapOf, useEditorStore } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { ask, useTranslator, workspace } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Checkbox, Section, TextArea, TextField } from '../ui/fields.tsx';
import { changePersona, curvesOf, duplicatePersona, movePersona, removePersona, setOnMap } from './acts.ts';
import { CropDialog } from './CropDialog.tsx';
import { Portrait } from './Portrait.tsx';
import styles from './personas.module.css';

interface SheetProps {
  journey: Journey;
  persona: Persona;
}

/** `onNext`: all is typed, and the next persona's turn. */
export function PersonaSheet({ journey, persona, onNext }: SheetProps & { onNext: () => void }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const { language, personas } = journey;
  const [picture, setPicture] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const at = personas.indexOf(persona);
  const change = (fields: Partial<Omit<Persona, 'id'>>, key?: string) => changePersona(editor, persona.id, fields, key);
  const own = ownFieldsOf(persona, journey);
  const writeMoments = (value: string) => {
    const { moments, others } = own;
    const kept = { id: moments?.id ?? newId(), label: momentsLabel(journey), value };
    change({ fields: value === '' ? others : [kept, ...others] });
  };

  const take = async (file: File | null | undefined) => {
    if (!file) return;
    const read = await readPicture(file);
    if (read.ok) setPicture(read.data);
    else await ask({ dialog: 'picture', problem: read.problem, file: file.name });
  };
  const pasted = (event: ClipboardEvent) => {
    // Copied words may carry a picture of themselves: in a field they are meant.
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (inField && event.clipboardData.types.includes('text/plain')) return;
    const file = pictureAmong(event.clipboardData.files);
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void take(file);
  };
  const hovering = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // A picture for the sheet, not a journey for the window.
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const dropped = (event: DragEvent) => {
    setOver(false);
    const file = pictureAmong(event.dataTransfer.files);
    // Anything else is for the window, which opens journeys.
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void take(file);
  };

  /** As on paper: from field to field, and after the last one to a further field or the next persona. */
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey || picture !== null) return;
    if (matches({ code: 'Enter', primary: true }, event.nativeEvent, isMac())) {
      event.preventDefault();
      event.stopPropagation();
      onNext();
      return;
    }
    const all = event.currentTarget.querySelectorAll<HTMLElement>('[data-paper] :is(input, textarea)');
    // From text to text: a field that has its name already need not be named again.
    const fields = [...all].filter(
      (field) => field === event.target || !field.closest('[data-named=true] [data-label]'),
    );
    const place = fields.indexOf(event.target as HTMLElement);
    if (place < 0 || event.shiftKey) return;
    event.preventDefault();
    (fields[place + 1] ?? event.currentTarget.querySelector<HTMLElement>('[data-add-field]'))?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields in it.
    <div className={styles.sheet} onPaste={pasted} onKeyDown={pressed}>
      <header className={styles.head}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: where a picture is let go; the buttons in it choose one by keyboard. */}
        <div
          className={styles.portraitBox}
          data-over={over}
          onDragOver={hovering}
          onDragLeave={() => setOver(false)}
          onDrop={dropped}
        >
          <Portrait journey={journey} persona={persona} size={112} />
          <div className={styles.portraitTools}>
            <Button icon="image-plus" onClick={() => void pickPicture().then(take)}>
              {t(persona.portrait === null ? 'persona.portrait.add' : 'persona.portrait.change')}
            </Button>
            {persona.portrait !== null && (
              <>
                <IconButton
                  icon="focus"
                  label={t('persona.portrait.crop')}
                  onClick={() => setPicture(persona.portrait)}
                />
                <IconButton
                  icon="trash-2"
                  label={t('persona.portrait.remove')}
                  onClick={() => change({ portrait: null }, 'edit.removePortrait')}
                />
              </>
            )}
          </div>
        </div>
        <div className={styles.headWords} data-paper>
          <div className={styles.name}>
            <TextField
              look="title"
              label={t('inspector.personaName')}
              value={persona.name}
              language={language}
              onCommit={(name) => {
                if (name.trim() !== '') change({ name: name.trim() }, 'edit.renamePersona');
              }}
            />
          </div>
          {PERSONA_HEAD.map((field) => (
            <Section key={field} title={t(`persona.field.${field}`)}>
              <TextArea
                label={t(`persona.field.${field}`)}
                value={persona[field]}
                placeholder={t(`persona.hint.${field}`)}
                language={language}
                onCommit={(text) => change({ [field]: text.trim() })}
              />
            </Section>
          ))}
          <p className={styles.hint}>{t('persona.portrait.hint')}</p>
        </div>
      </header>

      <p className={styles.hint}>{t('persona.paperHint')}</p>
      <div className={styles.fields} data-paper>
        {PERSONA_ROWS.flat().map((box) => {
          const label = box === 'moments' ? t('worksheet.persona.moments') : t(`persona.field.${box}`);
          return (
            <Section key={box} title={label}>
              <TextArea
                label={label}
                value={box === 'moments' ? (own.moments?.value ?? '') : persona[box]}
                placeholder={box === 'moments' ? t('worksheet.persona.momentsHint') : t(`persona.hint.${box}`)}
                language={language}
                onCommit={(text) => (box === 'moments' ? writeMoments(text.trim()) : change({ [box]: text.trim() }))}
              />
            </Section>
          );
        })}
      </div>

      <OwnFields
        fields={own.others}
        journey={journey}
        missing={empathyFieldsFor(persona, journey, newId)}
        onChange={(fields) => change({ fields: own.moments ? [own.moments, ...fields] : fields })}
      />
      <Appearances journey={journey} persona={persona} />

      <footer className={styles.foot}>
        <Button icon="copy" onClick={() => duplicatePersona(editor, persona.id, words)}>
          {t('persona.duplicate')}
        </Button>
        <IconButton
          icon="arrow-up"
          label={t('persona.up')}
          disabled={at === 0}
          onClick={() => movePersona(editor, persona.id, -1)}
        />
        <IconButton
          icon="arrow-down"
          label={t('persona.down')}
          disabled={at === personas.length - 1}
          onClick={() => movePersona(editor, persona.id, 1)}
        />
        <Button kind="danger" icon="trash-2" onClick={() => removePersona(editor, persona.id, words)}>
          {t('persona.remove')}
        </Button>
        {curvesOf(journey, persona.id).length > 0 && <p className={styles.hint}>{t('persona.removeHint')}</p>}
      </footer>

      {picture !== null && (
        <CropDialog
          picture={picture}
          onCancel={() => setPicture(null)}
          onDone={(portrait) => {
            setPicture(null);
            change({ portrait }, 'edit.portrait');
            editor.getState().say(t('persona.portrait.taken', { name: persona.name }));
          }}
        />
      )}
    </div>
  );
}

type OwnField = Persona['fields'][number];

/** Fields that this file calls by names of its own. */
function OwnFields({
  fields,
  journey,
  missing,
  onChange,
}: {
  fields: readonly OwnField[];
  journey: Journey;
  /** Of the fields for the questions of the empathy sheet. */
  missing: readonly OwnField[];
  onChange: (fields: OwnField[]) => void;
}) {
  const { t } = useTranslator();
  const list = useRef<HTMLDivElement>(null);
  const { language } = journey;
  /** Which of the fields was added and gets the focus: to be named, or where it has its name to be filled in. */
  const wantsFocus = useRef<number | null>(null);
  useEffect(() => {
    if (wantsFocus.current === null) return;
    const added = list.current?.querySelectorAll<HTMLElement>('[data-own]')[wantsFocus.current];
    wantsFocus.current = null;
    added?.querySelector<HTMLElement>(added.dataset.named === 'true' ? 'textarea' : 'input')?.focus();
  });
  const add = (added: readonly OwnField[]) => {
    wantsFocus.current = fields.length;
    onChange([...fields, ...added]);
  };
  const hintOf = (field: OwnField) => {
    const question = empathyQuestionOf(field, journey);
    return question ? t(`worksheet.empathy.${question}Ask`) : t('persona.own.valueHint');
  };
  const put = (index: number, part: Partial<OwnField>) =>
    onChange(fields.map((field, i) => (i === index ? { ...field, ...part } : field)));
  const move = (index: number, by: 1 | -1) => {
    const next = [...fields];
    const [field] = next.splice(index, 1);
    if (field) next.splice(index + by, 0, field);
    onChange(next);
  };
  return (
    <Section title={t('persona.own.title')}>
      <div ref={list} className={styles.owns} data-paper>
        {fields.map((field, i) => (
          <div key={field.id} className={styles.own} data-own data-named={field.label !== ''}>
            <div data-label>
              <TextField
                label={t('persona.own.label', { index: i + 1 })}
                value={field.label}
                placeholder={t('persona.own.labelHint')}
                language={language}
                onCommit={(label) => put(i, { label: label.trim() })}
              />
            </div>
            <TextArea
              label={field.label || t('persona.own.value', { index: i + 1 })}
              value={field.value}
              placeholder={hintOf(field)}
              language={language}
              onCommit={(value) => put(i, { value: value.trim() })}
            />
            <div className={styles.ownTools}>
              <IconButton
                icon="arrow-up"
                size={16}
                label={t('persona.own.up', { name: field.label })}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              />
              <IconButton
                icon="arrow-down"
                size={16}
                label={t('persona.own.down', { name: field.label })}
                disabled={i === fields.length - 1}
                onClick={() => move(i, 1)}
              />
              <IconButton
                icon="trash-2"
                size={16}
                label={t('persona.own.remove', { name: field.label })}
                onClick={() => onChange(fields.filter((_, index) => index !== i))}
              />
            </div>
          </div>
        ))}
      </div>
      <div className={styles.addField}>
        <Button icon="plus" data-add-field onClick={() => add([{ id: newId(), label: '', value: '' }])}>
          {t('persona.own.add')}
        </Button>
        {missing.length > 0 && (
          <Button icon="plus" onClick={() => add(missing)}>
            {t('persona.own.empathy')}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** On which maps the persona stands at the head, and which curves tell of them there. */
function Appearances({ journey, persona }: SheetProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const show = (map: string, act: () => void) => {
    if (mapOf(editor).id !== map) editor.getState().showMap(map);
    act();
    workspace().setState({ view: 'map' });
  };
  return (
    <Section title={t('persona.maps')}>
      <ul className={styles.maps}>
        {journey.maps.map((map) => {
          const looks = curveLooks(map);
          const curves = map.curves.filter((curve) => curve.persona === persona.id);
          const missing = TIMES.filter((time) => curves.every((curve) => curve.time !== time));
          return (
            <li key={map.id} className={styles.map}>
              <Checkbox
                label={<bdi lang={journey.language}>{map.name === '' ? t('outline.unnamed') : map.name}</bdi>}
                checked={map.personas.includes(persona.id)}
                onChange={(isOn) => setOnMap(editor, map, persona.id, isOn)}
              />
              <div className={styles.mapCurves}>
                {curves.map((curve) => {
                  const look = looks.get(curve.id);
                  const name = curveName(journey, curve, words);
                  return (
                    <Button
                      key={curve.id}
                      title={t('persona.showCurve', { name })}
                      onClick={() => show(map.id, () => activate(editor, curve.id))}
                    >
                      {look && <CurveSample look={look} dash={curve.dash} />}
                      <bdi lang={journey.language}>{curve.name || t(`curve.time.${curve.time}`)}</bdi>
                    </Button>
                  );
                })}
                {missing.map((time) => (
                  <Button
                    key={time}
                    icon="plus"
                    onClick={() => show(map.id, () => addCurve(editor, persona.id, time, words))}
                  >
                    {t(`persona.addCurve.${time}`)}
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
