/**
 * What a window may send, to the letter: every payload is checked against this before anybody acts on it.
 */
import * as z from 'zod';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { type Asked, CLOSE_ANSWERS } from '../../shared/host/bridge.ts';
import { MENU_COMMANDS, type MenuEntry } from '../../shared/host/commands.ts';
import {
  LEAST_SCALE,
  LINE_SPACINGS,
  MOST_COPIES,
  MOST_SCALE,
  MOST_SPARE_ROWS,
  PAPER_NAMES,
  type PrintJob,
  ROW_SOURCES,
  SHEETS,
  type SheetRequest,
} from '../../shared/worksheets/sheet.ts';
import { SIZE_LIMIT } from '../files/reader.ts';
import { settingsSchema } from '../files/settings.ts';

const handle = z.uuid();
const text = z.string().max(SIZE_LIMIT);
const version = z.string().min(1).max(200);
/** When it was kept and the beginning of its hash: never a path. */
const versionId = z.string().regex(/^\d{13,16}-[0-9a-f]{16}$/);
const title = z.string().max(20_000);
const key = z.string().min(1).max(200);
/** Only ever a suggestion for the dialog's name field, cleaned there. */
const suggestedName = z.string().max(20_000);
const fileRef = z.strictObject({ handle, name: z.string().max(1024), folder: z.string().max(32_768) });

// Each field that a request may have is named: one that is forgotten here would be refused.
const requestFields = {
  sheet: z.enum(SHEETS),
  paper: z.enum(PAPER_NAMES),
  language: z.enum(LANGUAGES),
  second: z.enum(LANGUAGES).optional(),
  map: z.string().max(200),
  rows: z.enum(ROW_SOURCES).optional(),
  layout: z.string().max(60).optional(),
  about: z.string().max(200).optional(),
  spacing: z.literal(LINE_SPACINGS).optional(),
  spare: z.number().int().min(0).max(MOST_SPARE_ROWS).optional(),
  grey: z.boolean().optional(),
  scale: z.number().min(LEAST_SCALE).max(MOST_SCALE).optional(),
  copies: z.number().int().min(1).max(MOST_COPIES).optional(),
} satisfies Record<keyof SheetRequest, z.ZodType>;
const sheetRequest: z.ZodType<SheetRequest> = z.strictObject(requestFields);

export const printJobSchema: z.ZodType<PrintJob> = z
  .strictObject({
    title: z.string().max(20_000).optional(),
    sheets: z.array(sheetRequest).max(100),
    pack: z.string().max(200).optional(),
    journey: text,
  })
  // A pack may have a cover only.
  .refine(({ sheets, pack }) => sheets.length > 0 || pack !== undefined);

export const ASKED_PAYLOADS = {
  pick: z.tuple([]),
  read: z.tuple([handle]),
  /** A path, but one that only the preload can take from a file dropped by the person. */
  readDropped: z.tuple([z.string().max(32_768)]),
  save: z.tuple([handle, text, version.nullable()]),
  saveAs: z.tuple([suggestedName, text]),
  versions: z.tuple([handle]),
  readVersion: z.tuple([handle, versionId]),
  recentFiles: z.tuple([]),
  rememberRecent: z.tuple([handle, title, z.iso.date().nullable()]),
  forgetRecent: z.tuple([handle]),
  keepRecovery: z.tuple([
    z.strictObject({
      key,
      file: fileRef.nullable(),
      version: version.nullable(),
      title,
      keptAt: z.number().min(0),
      text,
    }),
  ]),
  forgetRecovery: z.tuple([key]),
  recoveries: z.tuple([]),
  settings: z.tuple([]),
  saveSettings: z.tuple([settingsSchema]),
  savePdf: z.tuple([printJobSchema, suggestedName]),
  print: z.tuple([printJobSchema]),
  fillScreen: z.tuple([z.boolean()]),
  paste: z.tuple([]),
} satisfies Record<Asked, z.ZodType>;

export type AskedPayload<V extends Asked> = z.output<(typeof ASKED_PAYLOADS)[V]>;

export const emptyPayload = z.tuple([]);
export const titlePayload = z.tuple([title, z.boolean(), handle.nullable()]);
const menuEntry: z.ZodType<MenuEntry> = z.strictObject({
  id: z.enum(MENU_COMMANDS),
  label: z.string().max(20_000),
  accelerator: z.string().max(60).nullable(),
  enabled: z.boolean(),
  checked: z.boolean().nullable(),
});
export const menuPayload = z.tuple([z.array(menuEntry).max(MENU_COMMANDS.length)]);
export const closeAnswerPayload = z.tuple([z.enum(CLOSE_ANSWERS)]);
export const printProgressPayload = z.tuple([
  z.object({ done: z.number().int().min(0).max(10_000), of: z.number().int().min(0).max(10_000) }),
]);
export const printReadyPayload = z.tuple([z.object({ pages: z.number().int().min(1).max(10_000) })]);
export const printFailedPayload = z.tuple([z.string().max(10_000)]);

/** The payload, or an error that names what was wrong without repeating what was sent. */
export function checkedPayload<T>(schema: z.ZodType<T>, payload: unknown, what: string): T {
  const checked = schema.safeParse(payload);
  if (checked.success) return checked.data;
  const where = checked.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.code}`).join(', ');
  throw new Error(`${what} refused (${where})`);
}
