/** The command line: `npm start`, `npm run web` and `npm run waymark -- COMMAND …`. */
import { check } from './cli/check.ts';
import { type Command, Refusal, readArguments, UsageError } from './cli/command.ts';
import { commandHelp, overallHelp, usage } from './cli/help.ts';
import { create } from './cli/new.ts';
import { print } from './cli/print.ts';
import { start } from './cli/start.ts';
import { web } from './cli/web.ts';

const COMMANDS: readonly Command[] = [check, print, create, start, web];

/** Runs one call; resolves with its exit code: 0 done, 1 not done or findings, 2 not understood. */
async function runCommandLine([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(overallHelp(COMMANDS));
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const kind = name.startsWith('-') ? 'option' : 'command';
    console.error(`There is no ${kind} "${name}".\n\n${overallHelp(COMMANDS)}`);
    return 2;
  }
  try {
    const given = readArguments(command, args);
    if (given.has('help')) {
      console.log(commandHelp(command));
      return 0;
    }
    return await command.run(given);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nUsage: ${usage(command)}`);
      return 2;
    }
    if (error instanceof Refusal) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await runCommandLine(process.argv.slice(2));
