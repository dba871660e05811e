/**
 * The question "may this window close?", held until the editor has answered it.
 * An editor that crashed, hangs or fails to ask must not make the window unclosable: then the person is asked here.
 */
import type { CloseAnswer } from '../../shared/host/bridge.ts';

/** How long the page may take to say that it heard the question, and how often it is asked whether it still lives, in ms. */
export const CLOSE_PATIENCE = 4000;

export interface CloseGuardParts {
  /** Sends the question to the page; while it is open, a repeated one only asks for a sign of life. */
  ask(): void;
  /** Asks the person whether to close without the editor's consent. */
  confirmForced(): Promise<boolean>;
  /** Runs `late` after so many ms, unless the returned function is called before. */
  after(milliseconds: number, late: () => void): () => void;
}

export interface CloseGuard {
  /** The page stands and listens: from now on it is asked. */
  pageListens(): void;
  /** The page crashed or is loaded anew: nobody is there to be asked. */
  pageGone(): void;
  /** Resolves whether the window may close; a second request joins the first. */
  request(): Promise<boolean>;
  heard(): void;
  answered(answer: CloseAnswer): void;
  /** The page answers nothing at all any more. */
  hangs(): void;
}

export function createCloseGuard(parts: CloseGuardParts): CloseGuard {
  let listens = false;
  let open: { promise: Promise<boolean>; settle: (may: boolean) => void } | null = null;
  let forcing = false;
  let cancelPatience = () => {};

  function settle(may: boolean): void {
    cancelPatience();
    open?.settle(may);
    open = null;
  }

  function ask(): void {
    parts.ask();
    cancelPatience = parts.after(CLOSE_PATIENCE, () => void force());
  }

  async function force(): Promise<void> {
    if (!open || forcing) return;
    forcing = true;
    const asked = open;
    const may = await parts.confirmForced();
    forcing = false;
    // The page may have come to life and answered meanwhile.
    if (open === asked) settle(may);
  }

  return {
    pageListens: () => {
      listens = true;
    },
    pageGone: () => {
      listens = false;
      settle(true);
    },
    request: () => {
      if (open) return open.promise;
      if (!listens) return Promise.resolve(true);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      open = { promise, settle: resolve };
      ask();
      return promise;
    },
    heard: () => {
      cancelPatience();
      // The person may think as long as they like, but the page may still hang meanwhile.
      if (open) cancelPatience = parts.after(CLOSE_PATIENCE, ask);
    },
    answered: (answer) => {
      if (answer === 'failed') void force();
      else settle(answer === 'may');
    },
    hangs: () => void force(),
  };
}
