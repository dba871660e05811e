/** Printing over the bridge. What a print's watcher wants and asks goes over messages of its own, as neither function nor signal crosses with the verb. */
import type { EditorBridge } from '../../shared/host/bridge.ts';
import type { PrintWatch, Result } from '../../shared/host/host.ts';

/** Resolves null, without the verb being asked, where the print was given up before it began. */
export async function watched<T>(
  bridge: EditorBridge,
  { onProgress, signal }: PrintWatch = {},
  print: () => Promise<Result<T | null>>,
): Promise<Result<T | null>> {
  if (signal?.aborted) return { ok: true, value: null };
  bridge.onPrintProgress((progress) => onProgress?.(progress));
  const cancel = () => bridge.cancelPrint();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await print();
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
