/** The head of a comparison: what is compared with what, each to be chosen; exchange and close. */
import { useEffect, useRef } from 'react';
import { openJourney } from '../../shared/document/open.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { ask, useTranslator, useWorkspace, workspace } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { Option } from '../ui/OptionList.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './CompareView.module.css';
import { closeComparison, labelOf, type Source, setCompared, swapCompared } from './compared.ts';

/** Values of the choice; a map's is its id after a word for where it is. */
const OPEN = 'open:';
const COPY = 'copy:';
const VERSION = 'version';
const FILE = 'file';

export function CompareHead({ before, after }: { before: Source; after: Source }) {
  const { t } = useTranslator();
  const title = useRef<HTMLHeadingElement>(null);
  // One who comes from a menu that is gone reads on from here.
  useEffect(() => title.current?.focus(), []);
  return (
    <header className={styles.head}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {t('compare.title')}
      </h2>
      <div className={styles.sides}>
        <SideChoice side="before" source={before} other={after} />
        <IconButton icon="arrow-left-right" label={t('compare.swap')} onClick={swapCompared} />
        <SideChoice side="after" source={after} other={before} />
      </div>
      <Button icon="x" onClick={closeComparison}>
        {t('dialog.close')}
      </Button>
    </header>
  );
}

function SideChoice({ side, source, other }: { side: 'before' | 'after'; source: Source; other: Source }) {
  const translator = useTranslator();
  const { t } = translator;
  const editor = useEditorStore();
  const maps = useEditor((state) => state.history.journey.maps);
  const hasFile = useWorkspace((state) => state.document?.file != null);
  const copies = source.from === 'copy' ? source.journey.maps : [];
  const options: Option<string>[] = [
    ...copies.map((map) => ({
      value: COPY + map.id,
      label: labelOf(source, other, map, translator),
      icon: 'history' as const,
    })),
    ...maps.map((map) => ({
      value: OPEN + map.id,
      label: labelOf({ from: 'open', map: map.id }, source.from === 'copy' ? source : other, map, translator),
      icon: 'map' as const,
    })),
    ...(hasFile ? [{ value: VERSION, label: t('compare.version'), icon: 'history' as const }] : []),
    { value: FILE, label: t('compare.file'), icon: 'folder-open' },
  ];
  const known = options.some(({ value }) => value === (source.from === 'open' ? OPEN : COPY) + source.map);
  const value = known
    ? (source.from === 'open' ? OPEN : COPY) + source.map
    : source.from === 'open'
      ? OPEN + editor.getState().mapId
      : COPY + (copies[0]?.id ?? '');

  const choose = (chosen: string) => {
    if (chosen === VERSION) void ask({ dialog: 'versions', side });
    else if (chosen === FILE) void chooseFile(side);
    else if (chosen.startsWith(OPEN)) setCompared({ [side]: { from: 'open', map: chosen.slice(OPEN.length) } });
    else if (source.from === 'copy') setCompared({ [side]: { ...source, map: chosen.slice(COPY.length) } });
  };
  return (
    <div className={styles.side} data-side={side}>
      <span className={styles.sideWord} aria-hidden="true">
        {t(`compare.${side}`)}
      </span>
      <Select label={t(`compare.${side}`)} options={options} value={value} onChange={choose} />
    </div>
  );
}

/** Another file to look at beside the open one; it is only read. */
async function chooseFile(side: 'before' | 'after'): Promise<void> {
  const read = await workspace().getState().host.pick();
  if (!read.ok) {
    await ask({ dialog: 'failure', failure: read.failure, offersSaveAs: false });
    return;
  }
  if (!read.value) return;
  const { text, file } = read.value;
  const opened = openJourney(text);
  if (!opened.ok) {
    await ask({ dialog: 'refusal', refusal: opened.refusal, file: file.name });
    return;
  }
  const { journey } = opened;
  setCompared({ [side]: { from: 'copy', journey, map: journey.maps[0]?.id ?? '', label: file.name } });
}
