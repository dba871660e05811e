/**
 * Everything that can be called by name: one record each, which feeds the top bar, the menu, the native menu,
 * the keyboard and the sheet of shortcuts. The words for a command are the locale key `command.<id>`.
 */
import { curveCommands } from './curves.ts';
import { editCommands } from './edit.ts';
import { fileCommands } from './file.ts';
import { helpCommands } from './help.ts';
import { laneCommands } from './lanes.ts';
import { mapCommands } from './map.ts';
import { noteCommands } from './notes.ts';
import { planCommands } from './plan.ts';
import type { CommandRecord } from './record.ts';
import { viewCommands } from './view.ts';

const records = {
  ...fileCommands,
  ...editCommands,
  ...mapCommands,
  ...curveCommands,
  ...laneCommands,
  ...noteCommands,
  ...planCommands,
  ...viewCommands,
  ...helpCommands,
};

export type CommandId = keyof typeof records;
export const COMMAND_IDS = Object.keys(records) as readonly CommandId[];

export interface Command extends CommandRecord {
  id: CommandId;
}

export const COMMANDS: readonly Command[] = COMMAND_IDS.map(commandOf);

export function commandOf(id: CommandId): Command {
  const record: CommandRecord = records[id];
  return { id, ...record };
}

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(records, id);
}
