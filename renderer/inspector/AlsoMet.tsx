/** Says that a touchpoint is one thing in several places, so that nobody wonders why they all change; leads to it. */
import { useMemo } from 'react';
import { momentsOf } from '../../shared/document/find.ts';
import type { JourneyMap } from '../../shared/document/schema.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import styles from './panel.module.css';

export function AlsoMet({ touchpoint }: { touchpoint: string }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const maps = useEditor((state) => state.history.journey.maps);
  const places = useMemo(() => timesMet(maps, touchpoint), [maps, touchpoint]);
  if (places < 2) return null;
  return (
    <button
      type="button"
      className={styles.also}
      // Fetched with the view that it leads to.
      onClick={() =>
        void import('../touchpoints/view-state.ts').then(({ showTouchpoint }) => showTouchpoint(editor, touchpoint))
      }
    >
      {t('inspector.alsoMet', { count: places - 1 })}
    </button>
  );
}

function timesMet(maps: readonly JourneyMap[], touchpoint: string): number {
  let times = 0;
  for (const map of maps) for (const moment of momentsOf(map)) if (moment.touchpoint === touchpoint) times++;
  return times;
}
