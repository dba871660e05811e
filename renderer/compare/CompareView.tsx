/** Two maps side by side: what is different about each stage, moment and note, and both emotion curves in one picture. */
import { useMemo, useState } from 'react';
import { compareMaps } from '../../shared/compare/compare.ts';
import { CHANGE_KINDS, type ChangeKind, countChanges, isSame } from '../../shared/compare/counts.ts';
import { stageRows } from '../../shared/compare/rows.ts';
import { type Editor, mapOf, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Checkbox } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { CompareHead } from './CompareHead.tsx';
import { CompareTable } from './CompareTable.tsx';
import styles from './CompareView.module.css';
import { CurvePicture } from './CurvePicture.tsx';
import { closeComparison, labelOf, resolve, type Source, useCompared } from './compared.ts';
import { KIND_ICONS } from './kinds.ts';
import { otherChanges } from './other-changes.ts';

/** Longer comparisons begin with their differences alone. */
const LONG = 300;

export function CompareView() {
  const editor = useEditorStore();
  const compared = useCompared();
  // Another document may have been opened meanwhile: its own map is shown then.
  const own = compared.editor === editor;
  const shown: Source = { from: 'open', map: mapOf(editor).id };
  return <Shown editor={editor} before={(own && compared.before) || shown} after={(own && compared.after) || shown} />;
}

function Shown({ editor, before, after }: { editor: Editor; before: Source; after: Source }) {
  const translator = useTranslator();
  const { t, number } = translator;
  const open = useEditor((state) => state.history.journey);
  const comparison = useMemo(
    () => compareMaps(resolve(before, editor, open), resolve(after, editor, open)),
    [before, after, editor, open],
  );
  const counts = useMemo(() => countChanges(comparison), [comparison]);
  const stages = useMemo(() => stageRows(comparison), [comparison]);
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [onlyChanges, setOnlyChanges] = useState(comparison.moments.length > LONG);
  const same = isSame(comparison);
  const others = otherChanges(comparison, translator);
  // A kind of which nothing is left filters nothing.
  const chosen = kind !== null && counts[kind] > 0 ? kind : null;

  return (
    <main
      className={styles.view}
      aria-label={t('command.map.compare')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeComparison();
      }}
    >
      <CompareHead before={before} after={after} />
      <div className={styles.body}>
        <section className={styles.summary} aria-label={t('compare.summary')}>
          {same ? (
            <p className={styles.same} role="status">
              <Icon name="check" size={18} />
              {t('compare.same')}
            </p>
          ) : (
            <div className={styles.chips}>
              {CHANGE_KINDS.filter((each) => counts[each] > 0).map((each) => (
                <button
                  key={each}
                  type="button"
                  className={styles.chip}
                  data-kind={each}
                  aria-pressed={chosen === each}
                  onClick={() => setKind(chosen === each ? null : each)}
                >
                  <Icon name={KIND_ICONS[each]} size={16} />
                  <strong>{number(counts[each])}</strong>
                  {t(`compare.kind.${each}`, { count: counts[each] })}
                </button>
              ))}
            </div>
          )}
          {others.length > 0 && <p className={styles.others}>{others.join(' · ')}</p>}
        </section>
        <CurvePicture comparison={comparison} stages={stages} />
        {!same && (
          <div className={styles.only}>
            <Checkbox label={t('compare.onlyChanges')} checked={onlyChanges} onChange={setOnlyChanges} />
          </div>
        )}
        <CompareTable
          comparison={comparison}
          stages={stages}
          kind={chosen}
          onlyChanges={onlyChanges}
          labels={{
            before: labelOf(before, after, comparison.before.map, translator),
            after: labelOf(after, before, comparison.after.map, translator),
          }}
          open={{ before: before.from === 'open', after: after.from === 'open' }}
        />
      </div>
    </main>
  );
}
