/** Which earlier versions of a file are kept: the same rules on every host. Times in ms since 1970. */

/** How many are kept of one file. */
export const VERSION_LIMIT = 20;
/** Older ones go, in ms; the newest of a file stays however old. */
export const VERSION_AGE = 90 * 24 * 60 * 60 * 1000;
/** Two of one file are at least this far apart, in ms: saving is automatic, and not every save is worth a version. */
export const VERSION_GAP = 5 * 60 * 1000;

/** Whether another one is worth keeping. A clock that went back keeps nothing from being kept. */
export function isVersionDue(newest: { keptAt: number } | undefined, now: number): boolean {
  return !newest || now - newest.keptAt >= VERSION_GAP || now < newest.keptAt;
}

/** Of the versions so far, newest first, those that go when one more has been kept. */
export function versionsToForget<T extends { keptAt: number }>(versions: readonly T[], now: number): T[] {
  return versions.filter((each, place) => place + 1 >= VERSION_LIMIT || now - each.keptAt > VERSION_AGE);
}
