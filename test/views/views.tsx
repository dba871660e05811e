/**
 * Every view that a person can come to, in one list: each is looked at by axe in all themes and languages, and beside
 * its reference picture. A screen or a dialog that is missing here does not compile, and a style sheet of the program
 * that no view shows fails a test.
 */
import { auditOf } from '../../renderer/audit/view-state.ts';
import { runCommand } from '../../renderer/commands/run.ts';
import { type Source, showComparison } from '../../renderer/compare/compared.ts';
import { offer } from '../../renderer/context/offer.ts';
import { ErrorBoundary } from '../../renderer/frame/ErrorBoundary.tsx';
import { StartFailure } from '../../renderer/frame/StartFailure.tsx';
import { interviewsOf } from '../../renderer/interviews/view-state.ts';
import { openLaneMenu } from '../../renderer/lanes/opening.ts';
import { packsOf, showPacks } from '../../renderer/packs/view-state.ts';
import { planStateOf } from '../../renderer/plan/view-state.ts';
import type { Editor } from '../../renderer/state/editor.ts';
import type { Dialog, View as Screen } from '../../renderer/state/workspace.ts';
import { touchpointsOf } from '../../renderer/touchpoints/view-state.ts';
import { newJourney } from '../../shared/document/blank.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { newInterview } from '../../shared/interviews/entry.ts';
import { measuredEdit } from '../../shared/interviews/use.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { snapshotOf } from '../../shared/plan/review.ts';
import { packFromPreset } from '../../shared/worksheets/pack-presets.ts';
import { NOW, named, type Stand, there, until } from './stand.tsx';

export interface View {
  name: string;
  /** What is looked at and pictured: the whole window, or the part (as a selector) that other views do not show. */
  of: string;
  show(stand: Stand): Promise<unknown>;
}

const WINDOW = 'window';
const DIALOG = 'dialog[open]';
/** The panel at the end side. */
const INSPECTOR = 'main + aside';
const POPUP = ':popover-open';
const FILE = 'shop.journey';

/** What the window begins with. */
const START: readonly View[] = [
  {
    name: 'start',
    of: WINDOW,
    show: (stand) => {
      const { title } = stand.journey;
      const file = { handle: FILE, name: FILE, folder: '' };
      stand.desk.workspace.setState({ recent: [{ file, title, openedAt: NOW - 3_600_000, review: '2026-06-01' }] });
      return stand.start();
    },
  },
  {
    name: 'start-recovery',
    of: 'main > section',
    show: async (stand) => {
      const text = serializeJourney(stand.journey);
      const copy = { key: 'kept', title: stand.journey.title, file: null, keptAt: NOW - 600_000, text, version: null };
      stand.desk.workspace.setState({ recoveries: [copy] });
      await stand.start();
      await there('main article p:nth-of-type(2)');
    },
  },
];

/** The screens of the editor, and how to wait for them. */
const SCREENS: Record<Screen, () => Promise<unknown>> = {
  map: () => there('canvas'),
  outline: () => there('[role=treegrid], [role=grid]'),
  touchpoints: () => there('main [role=tabpanel] *'),
  personas: () => there('main'),
  audit: () => there('main [role=grid]'),
  plan: () => there('main [role=grid]'),
  compare: () => there('main table'),
  worksheets: () => there('main table'),
};

const screenViews = Object.entries(SCREENS).map(
  ([screen, come]): View => ({
    name: screen,
    of: WINDOW,
    show: async (stand) => {
      const editor = await stand.open();
      // Two states of one map: as it is, and without its last stage.
      if (screen === 'compare') showComparison(editor, ...twoSides(stand));
      else stand.desk.workspace.setState({ view: screen as Screen });
      await come();
    },
  }),
);

function twoSides({ journey, map, words }: Stand): [Source, Source] {
  const earlier = { ...journey, maps: [{ ...map, stages: map.stages.slice(0, -1) }] };
  return [
    { from: 'copy', journey: earlier, map: map.id, label: words.date('2026-03-01') },
    { from: 'open', map: map.id },
  ];
}

const COVERAGE: View = {
  name: 'coverage',
  of: 'main',
  show: async (stand) => {
    const editor = await stand.open();
    touchpointsOf(editor).setState({ tab: 'coverage' });
    stand.desk.workspace.setState({ view: 'touchpoints' });
    await there('main table, main [role=grid]');
  },
};

/** An interview and a survey as typed, and both together: by touchpoint, one of them measured, and by question. */
const INTERVIEWS: readonly View[] = (['interview', 'survey', 'touchpoints', 'questions'] as const).map((shown) => ({
  name: `interviews-${shown}`,
  of: 'main',
  show: async (stand) => {
    const editor = await stand.open({}, { ...stand.journey, interviews: talks(stand) });
    const one = shown === 'interview' || shown === 'survey';
    interviewsOf(editor).setState(one ? { open: shown } : { by: shown });
    touchpointsOf(editor).setState({ tab: 'interviews' });
    stand.desk.workspace.setState({ view: 'touchpoints' });
    const curve = stand.map.curves[0]?.id ?? '';
    const edit = measuredEdit(stand.map, curve, new Map([[stand.moment.touchpoint, -0.5]]));
    if (edit) editor.getState().do(edit, { key: 'edit.takeMeans' });
    await there('main [data-stop], main ul li bdi');
  },
}));

function talks({ journey, map, moment, words }: Stand) {
  const [says = ''] = map.notes.map(({ text }) => text);
  const rows = (feeling: number) => [
    { touchpoint: moment.touchpoint, met: true, feeling, says },
    ...journey.touchpoints
      .filter(({ id }) => id !== moment.touchpoint)
      .slice(0, 2)
      .map(({ id }) => ({ touchpoint: id, met: false, feeling: null, says: '' })),
  ];
  const about = { map: map.id, persona: map.personas[0] ?? null, date: '2026-06-12' };
  const unlisted = [{ id: 'bench', name: words.t('channel.event'), feeling: 2, says }];
  return [
    newInterview({ id: 'interview', ...about, answers: { problem: says }, rating: 1, rows: rows(-2), unlisted }),
    newInterview({
      id: 'survey',
      kind: 'survey',
      ...about,
      ticks: { heard: ['friend', 'elsewhere'], before: ['some'] },
      answers: { heard: says },
      rating: 2,
      rows: rows(1),
    }),
  ];
}

/** A table of the plan while one writes in it. */
const WRITING: View = {
  name: 'plan-writing',
  of: 'main [role=grid]',
  show: async (stand) => {
    await stand.open();
    stand.desk.workspace.setState({ view: 'plan' });
    const cell = await there('main [role=grid] [tabindex="0"]');
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
    await there('main [role=grid] textarea, main [role=grid] input');
  },
};

/** The worksheets where a name is far too long for its row. */
const WARNINGS: View = {
  name: 'worksheets-warnings',
  of: 'main',
  show: async (stand) => {
    const long = Array.from({ length: 60 }, () => stand.map.name).join(' ');
    const touchpoints = stand.journey.touchpoints.map((one, at) => (at === 0 ? { ...one, name: long } : one));
    await stand.open({}, { ...stand.journey, touchpoints });
    stand.desk.workspace.setState({ view: 'worksheets' });
    (await there('main [role=status] button')).click();
    await there('main section ul');
  },
};

/** The other tabs of the plan, with one task that nobody has rated and one without a date. */
const PLAN: readonly View[] = (['matrix', 'timeline', 'review'] as const).map((tab) => ({
  name: `plan-${tab}`,
  of: 'main',
  show: async (stand) => {
    const { journey } = stand;
    const tasks = journey.tasks.map((task, at) =>
      at === 0 ? { ...task, impact: null } : at === 1 ? { ...task, due: null } : task,
    );
    // One feeling was better when it was frozen, and one score worse.
    const reviews = journey.reviews.map((review) => ({ ...review, snapshot: frozenOtherwise(stand) }));
    const editor = await stand.open({}, { ...journey, tasks, reviews });
    planStateOf(editor).setState({ tab });
    stand.desk.workspace.setState({ view: 'plan' });
    await there('main [role=tabpanel] *');
  },
}));

function frozenOtherwise({ journey, map, moment }: Stand) {
  const { feelings, scores } = snapshotOf(journey);
  const curve = map.curves[0]?.id ?? '';
  const [scored] = Object.keys(scores);
  return {
    feelings: { ...feelings, [moment.id]: { ...feelings[moment.id], [curve]: 2 } },
    scores: { ...scores, ...(scored !== undefined && { [scored]: { ...scores[scored], simple: 1.5 } }) },
  };
}

/** The packs of worksheets: what there is to begin with, one in the making, its agenda, what can be put into it. */
const PACKS: readonly View[] = [
  {
    name: 'packs-none',
    of: WINDOW,
    show: async (stand) => {
      showPacks(await stand.open(), false);
      await there('aside section button');
    },
  },
  {
    name: 'pack',
    of: WINDOW,
    show: (stand) => openPack(stand),
  },
  {
    name: 'pack-options',
    of: 'aside',
    show: async (stand) => {
      packsOf(await openPack(stand)).setState({ open: 0 });
      await there('aside li [role=radiogroup]');
    },
  },
  {
    name: 'pack-agenda',
    of: 'aside',
    show: async (stand) => {
      packsOf(await openPack(stand)).setState({ tab: 'agenda' });
      await there('aside textarea');
    },
  },
  {
    name: 'pack-add',
    of: POPUP,
    show: async (stand) => {
      await openPack(stand);
      (await named(stand.words.t('packs.addSheets'))).click();
      await there(POPUP);
    },
  },
];

/** The file with a pack of a preset and one whose sheet no program knows; its pages stand. */
async function openPack(stand: Stand): Promise<Editor> {
  let made = 0;
  const pack = packFromPreset('review', stand.words, () => `made-${made++}`);
  const [first] = pack.sheets;
  const sheets = [...(first ? [first] : []), { sheet: 'hologram', copies: 1, per: 'room' as const }, ...pack.sheets];
  const editor = await stand.open({}, { ...stand.journey, packs: [{ ...pack, date: '2026-07-01', sheets }] });
  showPacks(editor, false);
  await there('main .sheet-page');
  await until('all pages', () => document.querySelector('main progress') === null);
  return editor;
}

/** The heat map of a second round by two auditors, held against the first; one score was pasted that is none. */
const HEAT: View = {
  name: 'audit-heat',
  of: 'main',
  show: async (stand) => {
    const { journey } = stand;
    const first = journey.audits[0];
    const rows = first?.sheets[0]?.rows ?? [];
    const other = rows.map((row) => ({ ...row, scores: { ...row.scores, simple: 4 as const } }));
    const sheets = [rows, other].map((own, index) => ({ id: `sheet-${index}`, auditor: '', rows: own }));
    const second = { id: 'second', name: '', date: null, site: '', map: stand.map.id, sheets };
    const editor = await stand.open({}, { ...journey, audits: [...journey.audits, second] });
    auditOf(editor).setState({
      tab: 'heat',
      pasted: { taken: 1, misfits: [{ line: 2, why: 'score', text: '7' }] },
    });
    stand.desk.workspace.setState({ view: 'audit' });
    await there('main [role=table]');
  },
};

/** The map with something selected, which the panel beside it is then about. */
const selected = (name: string, selection: (stand: Stand) => Selection, of = INSPECTOR): View => ({
  name: `map-${name}`,
  of,
  show: async (stand) => {
    const editor = await stand.open();
    await there('canvas');
    editor.getState().select(selection(stand));
  },
});

const noteOf = ({ map }: Stand) => {
  const note = map.notes[0];
  if (!note) throw new Error('every sample has notes');
  return note;
};

const MAP: readonly View[] = [
  selected('stage', ({ map }) => ({ kind: 'stage', id: map.stages[1]?.id ?? '' })),
  selected('moment', ({ moment }) => ({ kind: 'moment', id: moment.id }), WINDOW),
  selected('feeling', ({ moment, map }) => ({ kind: 'feeling', moment: moment.id, curve: map.curves[0]?.id ?? '' })),
  selected('note', (stand) => ({ kind: 'note', id: noteOf(stand).id })),
  selected('persona', ({ map }) => ({ kind: 'persona', id: map.personas[0] ?? '' })),
  {
    name: 'map-picture',
    of: INSPECTOR,
    show: async (stand) => {
      const { id, lane } = noteOf(stand);
      const lanes = stand.map.lanes.map((each) => (each.id === lane ? { ...each, kind: 'pictures' as const } : each));
      const editor = await stand.open({}, { ...stand.journey, maps: [{ ...stand.map, lanes }] });
      await there('canvas');
      editor.getState().select({ kind: 'note', id });
    },
  },
  selected('lane', ({ map }) => ({ kind: 'lane', id: map.lanes.find(({ kind }) => kind === 'notes')?.id ?? '' })),
  {
    name: 'map-several',
    of: WINDOW,
    show: async (stand) => {
      const editor = await stand.open();
      await there('canvas');
      const moments = stand.map.stages[0]?.moments ?? [];
      editor.getState().selectSeveral(moments.map(({ id }) => ({ kind: 'moment', id })));
    },
  },
  {
    name: 'findings',
    of: INSPECTOR,
    show: async (stand) => {
      await stand.open();
      runCommand('view.findings');
    },
  },
  {
    name: 'find',
    of: 'search',
    show: async (stand) => {
      await stand.open();
      await there('canvas');
      runCommand('edit.find');
      type((await there('search input')) as HTMLInputElement, stand.words.t('channel.web').slice(0, 3));
    },
  },
  {
    name: 'capture',
    of: 'main > [role=group]',
    show: async (stand) => {
      const editor = await stand.open();
      await there('canvas');
      editor.getState().select({ kind: 'moment', id: stand.moment.id });
      runCommand('map.capture');
      await there('main > [role=group] input, main > [role=group] textarea');
    },
  },
  {
    name: 'map-typing',
    of: '[role=application]',
    show: async (stand) => {
      const editor = await stand.open();
      await there('canvas');
      editor.getState().openMark({ key: 'edit.note' });
      editor.getState().setTyping({ what: 'note', id: noteOf(stand).id, fresh: false });
      await there('[role=application] textarea');
    },
  },
  {
    name: 'map-empty',
    of: WINDOW,
    show: async (stand) => {
      let made = 0;
      const newId = () => `made-${made++}`;
      const title = stand.words.t('template.blank.name');
      const blank = newJourney({ id: newId(), title, language: stand.language, newId });
      await stand.open({ file: null, saved: null }, blank);
      await there('canvas');
    },
  },
  {
    name: 'library-search',
    of: 'aside',
    show: async (stand) => {
      await stand.open();
      const search = await there('aside input[role=combobox]');
      type(search as HTMLInputElement, stand.words.t('channel.web').slice(0, 3));
      await there('aside [role=option]');
    },
  },
  {
    name: 'not-saved',
    of: 'footer',
    show: (stand) => stand.open({ failure: { code: 'disk-full', file: FILE, detail: '' } }),
  },
];

/** Opens what a button of the map's frame opens. */
const popup = (name: string, button: (stand: Stand) => Promise<HTMLElement>, selector = POPUP): View => ({
  name: `popup-${name}`,
  of: selector,
  show: async (stand) => {
    const editor = await stand.open();
    await there('canvas');
    editor.getState().select({ kind: 'moment', id: stand.moment.id });
    (await button(stand)).click();
    await there(selector);
  },
});

const POPUPS: readonly View[] = [
  {
    name: 'popup-lanes',
    of: POPUP,
    show: async (stand) => {
      await stand.open();
      await there('canvas');
      await until('the menu of lanes', () => {
        openLaneMenu();
        return document.querySelector(POPUP);
      });
    },
  },
  {
    name: 'popup-context',
    of: POPUP,
    show: async (stand) => {
      const editor = await stand.open();
      const canvas = await there('[role=application]');
      editor.getState().select({ kind: 'moment', id: stand.moment.id });
      await until('the menu of the selection', () => {
        offer({ x: 500, y: 200, back: canvas });
        return document.querySelector(POPUP);
      });
    },
  },
  popup('menu', ({ words }) => named(words.t('frame.menu'))),
  popup('language', () => there('footer button[aria-haspopup=menu]')),
  popup('channel', ({ words }) => named(words.t('field.channel')), '[role=listbox][id]:not(aside:first-child *)'),
];

type Asked<Kind extends Dialog['dialog']> = Omit<Extract<Dialog, { dialog: Kind }>, 'answer' | 'dialog'>;

/** Every question and message, with what it may be about. */
const DIALOGS: { [Kind in Dialog['dialog']]: (stand: Stand) => Asked<Kind> } = {
  leave: ({ journey }) => ({ title: journey.title }),
  changed: () => ({ file: FILE }),
  failure: () => ({ failure: { code: 'disk-full', file: FILE, detail: 'ENOSPC' }, offersSaveAs: true }),
  refusal: () => ({ refusal: { code: 'newer-version', params: { version: '9', ours: '1' } }, file: FILE }),
  report: ({ journey }) => ({
    findings: [{ code: 'id-made', path: 'maps[0]', thing: 'map', name: journey.title, params: {} }],
    file: FILE,
  }),
  jump: () => ({}),
  palette: () => ({}),
  picture: () => ({ problem: 'broken', file: 'shop.png' }),
  merge: ({ journey, moment }) => ({ journey, keep: moment.touchpoint }),
  confirm: ({ words }) => ({
    title: words.t('command.map.delete'),
    text: words.t('dialog.leave.text'),
    action: words.t('command.map.delete'),
  }),
  mapTemplate: () => ({}),
  versions: () => ({}),
  new: () => ({}),
  settings: () => ({}),
  shortcuts: () => ({}),
  votes: () => ({}),
};

const dialogViews = Object.entries(DIALOGS).map(
  ([kind, about]): View => ({
    name: `dialog-${kind}`,
    of: DIALOG,
    show: async (stand) => {
      await stand.open();
      const kept = { id: 'yesterday', keptAt: NOW - 86_400_000, size: 20_000, text: serializeJourney(stand.journey) };
      stand.desk.memory.versions.set(FILE, [kept]);
      const dialog = { dialog: kind, ...about(stand), answer: () => undefined };
      stand.desk.workspace.setState({ dialog: dialog as unknown as Dialog });
      await there(`${DIALOG} ${kind === 'versions' ? 'li' : ':is(button, input)'}`);
    },
  }),
);

/** The map as a room sees it. */
const PRESENT: readonly View[] = (['beginning', 'here'] as const).map((from) => ({
  name: `present-${from}`,
  of: WINDOW,
  show: async (stand) => {
    await stand.open();
    await there('canvas');
    stand.desk.workspace.setState({ presenting: from });
    await there('section[role=dialog]');
  },
}));

/** What is shown when the editor fell, and when it could not begin. */
const TROUBLE: readonly View[] = [
  {
    name: 'trouble',
    of: '[role=alert]',
    show: async ({ desk }) => {
      const Falls = () => {
        throw new Error('a component fell');
      };
      desk.show(
        <ErrorBoundary>
          <Falls />
        </ErrorBoundary>,
      );
      await there('[role=alert]');
    },
  },
  {
    name: 'no-start',
    of: '[role=alert]',
    show: async ({ desk }) => {
      desk.show(<StartFailure detail="indexedDB is not available" />);
      await there('[role=alert]');
    },
  },
  {
    name: 'drop',
    of: '#root > :last-child',
    show: async (stand) => {
      await stand.start();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], FILE));
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    },
  },
];

/** As a person types, for React to hear of it. */
function type(field: HTMLInputElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}

export const VIEWS: readonly View[] = [
  ...START,
  ...screenViews,
  COVERAGE,
  ...INTERVIEWS,
  HEAT,
  WARNINGS,
  ...PACKS,
  WRITING,
  ...PLAN,
  ...MAP,
  ...POPUPS,
  ...PRESENT,
  ...dialogViews,
  ...TROUBLE,
];
