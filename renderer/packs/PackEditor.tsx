/** One pack: its name, whom it is for, what is in it. */
import { useId } from 'react';
import type { Journey, Pack } from '../../shared/document/schema.ts';
import { writeDate } from '../../shared/i18n/typed.ts';
import { lengthOf } from '../../shared/worksheets/agenda-times.ts';
import { PACK_PRESETS } from '../../shared/worksheets/pack-presets.ts';
import { type LaidPrint, PAPER_LABELS, PAPER_NAMES } from '../../shared/worksheets/sheet.ts';
import { useEditorStore } from '../state/editor.ts';
import { today } from '../state/today.ts';
import { useTranslator } from '../state/workspace.ts';
import { Checkbox, TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { Select } from '../ui/Select.tsx';
import { panelId, Tabs, tabId } from '../ui/Tabs.tsx';
import { DateField, TimeField } from '../ui/TypedField.tsx';
import { Agenda } from './Agenda.tsx';
import { addPack, duplicatePack, removePack, setPack } from './acts.ts';
import { PackSheets } from './PackSheets.tsx';
import styles from './Packs.module.css';
import { Stepper } from './Stepper.tsx';
import { packsOf, usePacks } from './view-state.ts';

interface PackEditorProps {
  journey: Journey;
  pack: Pack;
  /** Its pages, once they are laid out. */
  print: LaidPrint | null;
}

export function PackEditor({ journey, pack, print }: PackEditorProps) {
  const words = useTranslator();
  const { t, number } = words;
  const editor = useEditorStore();
  const tab = usePacks((state) => state.tab);
  const id = useId();
  const minutes = pack.agenda.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <>
      <Chooser journey={journey} pack={pack} />
      {journey.packs.length > 1 && <NameField journey={journey} pack={pack} />}
      <Settings pack={pack} />
      <Tabs
        id={id}
        label={t('packs.parts')}
        tabs={[
          { value: 'sheets', label: `${t('packs.sheets')} · ${number(pack.sheets.length)}` },
          {
            value: 'agenda',
            label: minutes === 0 ? t('packs.agenda') : `${t('packs.agenda')} · ${lengthOf(minutes, words)}`,
          },
        ]}
        value={tab}
        onChange={(value) => packsOf(editor).setState({ tab: value })}
      />
      <div id={panelId(id)} role="tabpanel" aria-labelledby={tabId(id, tab)} className={styles.panel}>
        {tab === 'sheets' ? (
          <PackSheets journey={journey} pack={pack} print={print} />
        ) : (
          <Agenda journey={journey} pack={pack} />
        )}
      </div>
    </>
  );
}

function NameField({ journey, pack }: { journey: Journey; pack: Pack }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  return (
    <TextField
      look="title"
      label={t('packs.name')}
      value={pack.name}
      language={journey.language}
      onCommit={(name) => {
        if (name.trim() !== '') setPack(editor, pack.id, { name: name.trim() }, 'edit.renamePack');
      }}
    />
  );
}

/** Which pack, and what can be done with it. Where there is only one, its name is there to be written over. */
function Chooser({ journey, pack }: { journey: Journey; pack: Pack }) {
  const { packs, language } = journey;
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const presets: MenuItem[] = [
    ...PACK_PRESETS.map((preset) => ({ id: preset, label: t(`pack.preset.${preset}`) })),
    { id: 'empty', label: t('packs.empty'), begins: true },
  ];
  return (
    <div className={styles.chooser}>
      {packs.length > 1 ? (
        <Select
          label={t('packs.pack')}
          value={pack.id}
          options={packs.map(({ id, name }) => ({ value: id, label: name || t('packs.unnamed'), lang: language }))}
          onChange={(id) => packsOf(editor).setState({ pack: id, open: null })}
        />
      ) : (
        <NameField journey={journey} pack={pack} />
      )}
      <Menu
        label={t('command.pack.new')}
        className={styles.menuButton}
        align="end"
        items={presets}
        onAction={(id) => addPack(editor, PACK_PRESETS.find((preset) => preset === id) ?? 'empty', words)}
      >
        <Icon name="plus" />
      </Menu>
      <Menu
        label={t('packs.actions')}
        className={styles.menuButton}
        align="end"
        items={[
          { id: 'duplicate', label: t('packs.duplicate'), icon: 'copy' },
          { id: 'remove', label: t('packs.remove'), icon: 'trash-2', danger: true, begins: true },
        ]}
        onAction={(id) => (id === 'remove' ? removePack(editor, pack, words) : duplicatePack(editor, pack, words))}
      >
        <Icon name="ellipsis" />
      </Menu>
    </div>
  );
}

/** Papers that most of the sheets have. */
const USUAL_PAPERS = ['a4', 'a3', 'letter', 'tabloid'] as const;

function Settings({ pack }: { pack: Pack }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const set = (fields: Partial<Pack>) => setPack(editor, pack.id, fields);
  const say = (text: string) => editor.getState().say(text);
  const example = writeDate(today(), words.language);
  const papers = PAPER_NAMES.filter((name) => name === pack.paper || USUAL_PAPERS.some((usual) => usual === name));
  return (
    <div className={styles.settings}>
      <Labelled label={t('packs.groups')}>
        <Stepper
          label={t('packs.groups')}
          value={pack.groups}
          least={1}
          most={99}
          words={words}
          onChange={(groups) => set({ groups })}
          onWrong={() => say(t('inventory.numberWrong'))}
        />
      </Labelled>
      <Labelled label={t('packs.members')}>
        <Stepper
          label={t('packs.members')}
          value={pack.members}
          least={1}
          most={99}
          words={words}
          onChange={(members) => set({ members })}
          onWrong={() => say(t('inventory.numberWrong'))}
        />
      </Labelled>
      <Labelled label={t('worksheets.paper')}>
        <Select<string>
          label={t('worksheets.paper')}
          value={pack.paper}
          options={papers.map((paper) => ({ value: paper, label: PAPER_LABELS[paper] }))}
          placeholder={pack.paper}
          onChange={(paper) => set({ paper })}
        />
      </Labelled>
      <Labelled label={t('packs.date')}>
        <DateField
          label={t('packs.date')}
          value={pack.date}
          words={words}
          placeholder={example}
          today={today}
          onCommit={(date) => set({ date })}
          onWrong={() => say(t('inventory.dateWrong', { example }))}
        />
      </Labelled>
      <Labelled label={t('packs.starts')}>
        <TimeField
          label={t('packs.starts')}
          value={pack.starts}
          words={words}
          onCommit={(starts) => set({ starts: starts ?? '09:00' })}
          onWrong={() => say(t('packs.timeWrong'))}
        />
      </Labelled>
      <div className={styles.checks}>
        <Checkbox label={t('packs.cover')} checked={pack.cover} onChange={(cover) => set({ cover })} />
        <Checkbox label={t('packs.duplex')} checked={pack.duplex} onChange={(duplex) => set({ duplex })} />
      </div>
    </div>
  );
}

/** What is chosen, above its control; the control itself is named by its own label. */
function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
