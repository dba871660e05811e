/**
 * What this tab holds while it lives: a Web Lock for each document and file it shows.
 * The browser drops a tab's locks when it closes or crashes, so a lock nobody holds means a document nobody shows.
 */
export class TabLocks {
  readonly #held = new Map<string, () => void>();

  /** Takes the lock for this tab; false when another tab has it. */
  async hold(name: string): Promise<boolean> {
    if (this.#held.has(name)) return true;
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (!lock) {
            resolve(false);
            return undefined;
          }
          return new Promise<void>((release) => {
            this.#held.set(name, release);
            resolve(true);
          });
        })
        .catch(reject);
    });
  }

  release(name: string): void {
    this.#held.get(name)?.();
    this.#held.delete(name);
  }

  /** Names that any tab holds, this one too. */
  async held(): Promise<ReadonlySet<string>> {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.flatMap(({ name }) => name ?? []));
  }

  async isHeldElsewhere(name: string): Promise<boolean> {
    return !this.#held.has(name) && (await this.held()).has(name);
  }
}
