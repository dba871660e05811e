/** Which findings are looked at: those of the map on show without the kinds that were muted, for as long as the window is open. */
import { useMemo } from 'react';
import { createStore, useStore } from 'zustand';
import { CHECKS, type Check, type Observations, observe } from '../../shared/findings/check.ts';
import { mapIn, useEditor } from '../state/editor.ts';

const muted = createStore<{ kinds: ReadonlySet<Check> }>()(() => ({ kinds: new Set() }));

/** Mutes a kind of finding, or lets it speak again. */
export function setMuted(check: Check, mute: boolean): void {
  const kinds = new Set(muted.getState().kinds);
  if (mute) kinds.add(check);
  else kinds.delete(check);
  muted.setState({ kinds });
}

export interface ShownFindings {
  observations: Observations;
  muted: ReadonlySet<Check>;
  /** Of the kinds that are not muted. */
  count: number;
}

export function useFindings(): ShownFindings {
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const kinds = useStore(muted, (state) => state.kinds);
  return useMemo(() => {
    const observations = observe(journey, map);
    const count = CHECKS.reduce((sum, check) => sum + (kinds.has(check) ? 0 : observations[check].length), 0);
    return { observations, muted: kinds, count };
  }, [journey, map, kinds]);
}
