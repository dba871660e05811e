/** Lets messages of a window through only from its own main frame on the program's own page, and of the agreed shape. */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type * as z from 'zod';
import { ASKED, type Asked, askedChannel } from '../../shared/host/bridge.ts';
import { isOwnFrame } from './addresses.ts';
import { ASKED_PAYLOADS, type AskedPayload, checkedPayload } from './contract.ts';

type Log = (message: string) => void;

function assertSender(event: IpcMainInvokeEvent | IpcMainEvent, page: string, what: string): void {
  if (!isOwnFrame(event.senderFrame, event.sender, page)) throw new Error(`${what} refused (sender)`);
}

export type AskedHandlers<Sender> = {
  [V in Asked]: (sender: Sender, ...payload: AskedPayload<V>) => Promise<unknown>;
};

/** Registers all asked verbs; `senderOf` finds the window behind the message. */
export function registerAsked<Sender>(
  handlers: AskedHandlers<Sender>,
  senderOf: (contents: WebContents) => Sender | undefined,
  page: string,
  log: Log,
): void {
  for (const verb of ASKED) {
    // The table pairs each verb with its own payload; the compiler cannot follow that through a loop.
    const handler = handlers[verb] as (sender: Sender, ...payload: unknown[]) => Promise<unknown>;
    ipcMain.handle(askedChannel(verb), async (event, ...payload) => {
      try {
        assertSender(event, page, verb);
        const sender = senderOf(event.sender);
        if (!sender) throw new Error(`${verb} refused (unknown window)`);
        return await handler(sender, ...(checkedPayload<unknown[]>(ASKED_PAYLOADS[verb], payload, verb) as unknown[]));
      } catch (error) {
        log(String(error));
        throw error;
      }
    });
  }
}

/** Listens to a message of one window's page; anything malformed is logged and dropped. */
export function listen<T extends unknown[]>(
  contents: WebContents,
  channel: string,
  schema: z.ZodType<T>,
  page: string,
  log: Log,
  handler: (...payload: T) => void,
): void {
  contents.ipc.on(channel, (event, ...payload) => {
    try {
      assertSender(event, page, channel);
      handler(...checkedPayload(schema, payload, channel));
    } catch (error) {
      log(String(error));
    }
  });
}
