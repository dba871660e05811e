/**
 * Files that the system wants opened, from all its ways (arguments, a second start, macOS's open-file), in one line:
 * kept until the program is ready, then opened one after the other.
 */
export interface OpenQueue {
  push(paths: readonly string[]): void;
  /** Opens what waits and everything after it. Resolves when what waited is open. */
  start(open: (path: string) => Promise<void>): Promise<void>;
}

export function createOpenQueue(): OpenQueue {
  const waiting: string[] = [];
  let opener: ((path: string) => Promise<void>) | null = null;
  let turn: Promise<void> = Promise.resolve();

  function drain(): Promise<void> {
    const open = opener;
    if (open) for (const path of waiting.splice(0)) turn = turn.then(() => open(path)).catch(() => undefined);
    return turn;
  }

  return {
    push: (paths) => {
      waiting.push(...paths);
      void drain();
    },
    start: (open) => {
      opener = open;
      return drain();
    },
  };
}
