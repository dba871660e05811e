/** How the chosen worksheet is printed: paper, form, language, lines. Only what it can be asked for is offered. */
import { type ReactNode, useId } from 'react';
import { findMap, momentsOf } from '../../shared/document/find.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { LANGUAGE_NAMES, type Translator } from '../../shared/i18n/translate.ts';
import {
  LEAST_SCALE,
  LINE_SPACINGS,
  MOST_SCALE,
  MOST_SPARE_ROWS,
  PAPER_LABELS,
  type PaperName,
  ROW_SOURCES,
  type SheetRequest,
  USUAL_SCALE,
  USUAL_SPACING,
} from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../shared/worksheets/sheets.ts';
import { Checkbox } from '../ui/fields.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { NumberField } from '../ui/TypedField.tsx';
import styles from './WorksheetsView.module.css';

interface SheetChoicesProps {
  journey: Journey;
  request: SheetRequest;
  /** Its pages carry a logo. */
  hasColouredFoot: boolean;
  /** Of the interface. */
  translator: Translator;
  onChange(fields: Partial<SheetRequest>): void;
}

/** More papers than these do not stand side by side. */
const MOST_IN_A_ROW = 4;

/** Steps of the number of empty rows. */
const SPARE_STEPS = [0, 3, 6, 12, 20, MOST_SPARE_ROWS] as const;

export function SheetChoices({ journey, request, hasColouredFoot, translator, onChange }: SheetChoicesProps) {
  const { t, number } = translator;
  const definition: SheetDefinition = SHEET_DEFINITIONS[request.sheet];
  const { papers, layouts } = definition;
  const Papers = papers.length > MOST_IN_A_ROW ? Select<PaperName> : Segmented<PaperName>;
  const things = thingsOf(journey, request.map, definition.about);
  return (
    <section>
      <h2>{t('worksheets.options')}</h2>
      {papers.length > 1 && (
        <Field label={t('worksheets.paper')}>
          <Papers
            label={t('worksheets.paper')}
            options={papers.map((name) => ({ value: name, label: PAPER_LABELS[name] }))}
            value={request.paper}
            onChange={(paper) => onChange({ paper })}
          />
        </Field>
      )}
      {layouts && (
        <Field label={t('worksheets.layout')}>
          <Choice
            label={t('worksheets.layout')}
            options={layouts.map((layout) => ({
              value: layout,
              label: t(`worksheet.${request.sheet}.layout.${layout}`),
            }))}
            value={request.layout ?? layouts[0] ?? ''}
            onChange={(layout) => onChange({ layout })}
          />
        </Field>
      )}
      {definition.scales && request.layout === 'scale' && (
        <Field label={t('worksheets.scale')}>
          <NumberField
            label={t('worksheets.scale')}
            value={request.scale ?? USUAL_SCALE}
            least={LEAST_SCALE}
            most={MOST_SCALE}
            words={translator}
            onCommit={(scale) => onChange({ scale: scale ?? undefined })}
            onWrong={() => {}}
          />
          <p className={styles.hint}>{t('worksheets.scaleAbout', { least: LEAST_SCALE, most: MOST_SCALE })}</p>
        </Field>
      )}
      {definition.fills && (
        <Field label={t('worksheets.rows')}>
          <Choice
            label={t('worksheets.rows')}
            options={ROW_SOURCES.map((source) => ({ value: source, label: t(`worksheets.rowsFrom.${source}`) }))}
            value={request.rows ?? 'map'}
            onChange={(rows) => onChange({ rows })}
          />
        </Field>
      )}
      {journey.maps.length > 1 && (
        <Field label={t('worksheets.map')}>
          <Select
            label={t('worksheets.map')}
            options={journey.maps.map(({ id, name }) => ({ value: id, label: name || journey.title }))}
            value={request.map}
            onChange={(map) => onChange({ map, about: undefined })}
          />
        </Field>
      )}
      {definition.about && things.length > 0 && (
        <Field label={t(`worksheets.about.${definition.about}`)}>
          <Select
            label={t(`worksheets.about.${definition.about}`)}
            options={[{ value: '', label: t('worksheets.about.all') }, ...things]}
            value={request.about ?? ''}
            onChange={(about) => onChange({ about: about === '' ? undefined : about })}
          />
        </Field>
      )}
      <Field label={t('worksheets.language')}>
        <Select
          label={t('worksheets.language')}
          options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
          value={request.language}
          onChange={(language) => onChange({ language })}
        />
      </Field>
      {definition.bilingual && (
        <Field label={t('worksheets.second')}>
          <Select<Language | ''>
            label={t('worksheets.second')}
            options={[
              { value: '', label: t('worksheets.noSecond') },
              ...LANGUAGES.filter((each) => each !== request.language).map((each) => ({
                value: each,
                label: LANGUAGE_NAMES[each],
                lang: each,
              })),
            ]}
            value={request.second ?? ''}
            onChange={(second) => onChange({ second: second === '' ? undefined : second })}
          />
        </Field>
      )}
      {(definition.lines || definition.spacedRows) && (
        <Field label={t('worksheets.spacing')}>
          <Segmented
            label={t('worksheets.spacing')}
            options={LINE_SPACINGS.map((spacing) => ({
              value: String(spacing),
              label: t('worksheets.millimetres', { length: spacing }),
            }))}
            value={String(request.spacing ?? USUAL_SPACING)}
            onChange={(spacing) => onChange({ spacing: LINE_SPACINGS.find((each) => String(each) === spacing) })}
          />
        </Field>
      )}
      {definition.spare && (
        <Field label={t('worksheets.spare')}>
          <Select
            label={t('worksheets.spare')}
            options={SPARE_STEPS.map((count) => ({ value: String(count), label: number(count) }))}
            value={String(request.spare ?? SPARE_STEPS[1])}
            onChange={(spare) => onChange({ spare: Number(spare) })}
          />
        </Field>
      )}
      {(definition.coloured || hasColouredFoot) && (
        <Checkbox
          label={t('worksheets.grey')}
          checked={request.grey ?? false}
          onChange={(grey) => onChange({ grey: grey || undefined })}
        />
      )}
    </section>
  );
}

/** What a sheet that is about one thing can be about. */
function thingsOf(
  journey: Journey,
  mapId: string,
  about: SheetDefinition['about'],
): { value: string; label: string }[] {
  const map = findMap(journey, mapId);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  switch (about) {
    case 'stage':
      return (map?.stages ?? []).map(named);
    case 'persona':
      return journey.personas.map(named);
    case 'round':
      return journey.audits.map(named);
    case 'pack':
      return journey.packs.map(named);
    case 'touchpoint': {
      const met = new Set(map ? momentsOf(map).map((moment) => moment.touchpoint) : []);
      return journey.touchpoints.filter(({ id }) => met.has(id)).map(named);
    }
    default:
      return [];
  }
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** One of a few whose names are too long to stand side by side. */
function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.list}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** What is chosen, above its control; the control itself is named by its own label. */
function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
