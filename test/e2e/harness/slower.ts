/**
 * `WAYMARK_SLOWER=8` makes the window's own thread that many times slower than the test that drives it: a test that
 * does not wait for what it needs fails then, as it would one day on a busy machine.
 */
import type { Page } from 'playwright-core';

/** 1: as fast as the machine is. */
export const slower = Math.max(1, Number(process.env.WAYMARK_SLOWER ?? 1));

/** From now on, in this page; what waits for it has as much more time. */
export async function slowDown(page: Page): Promise<void> {
  if (slower === 1) return;
  page.setDefaultTimeout(30_000 * slower);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}
