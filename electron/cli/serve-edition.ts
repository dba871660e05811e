/** Serves the browser edition until the person ends it. */
import { BUILT_RENDERER } from './project.ts';
import { serveEditor } from './server.ts';

/** Prints the address, hands it to `onReady`, and resolves with the exit code when asked to end (Ctrl+C). */
export async function serveEdition(onReady: (address: string) => void = () => {}): Promise<number> {
  const server = await serveEditor(BUILT_RENDERER);
  console.log(`Waymark is open at ${server.address} (this machine only). Ctrl+C ends it.`);
  onReady(server.address);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.close();
  return 0;
}

/** Printed before a build, which takes some seconds. */
export function sayBuilding(): void {
  console.log('Building Waymark (once, some seconds) …');
}
