/** Which map is being renamed in its tab. A command may begin it, the tab may too. */
import { createStore, useStore } from 'zustand';

const renaming = createStore<{ map: string | null }>()(() => ({ map: null }));

export function startRenaming(map: string): void {
  renaming.setState({ map });
}

export function stopRenaming(): void {
  renaming.setState({ map: null });
}

export function useRenaming(): string | null {
  return useStore(renaming, (state) => state.map);
}
