/** What a command of the command line is, and how its arguments are read. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

export interface Option {
  /** Name of its value for the help; none: a switch. */
  value?: string;
  /** The only values it takes. */
  choices?: readonly string[];
  required?: boolean;
  about: string;
}

export interface Command {
  name: string;
  /** What stands after the name, for the help. */
  files: string;
  /** Least and most number of files. */
  least: number;
  most: number;
  about: string;
  options: Readonly<Record<string, Option>>;
  /** Resolves with the exit code. Failures that people can do something about are a {@link Refusal}. */
  run(given: Given): Promise<number>;
}

/** The arguments of one call, checked against the command's options. */
export interface Given {
  files: readonly string[];
  /** The option's value; undefined where it was not given. */
  value(option: string): string | undefined;
  has(option: string): boolean;
}

/** A call that cannot be understood: exit code 2. */
export class UsageError extends Error {}

/** Something that did not work, in words for people: exit code 1. */
export class Refusal extends Error {}

/** Checks the arguments after the command's name. Throws a {@link UsageError}. */
export function readArguments(command: Command, args: readonly string[]): Given {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean' } };
  for (const [name, option] of Object.entries(command.options)) {
    options[name] = { type: option.value ? 'string' : 'boolean' };
  }
  const { values, positionals } = parse(args, options);
  const given: Given = {
    files: positionals,
    value: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    has: (option) => values[option] === true,
  };
  if (given.has('help')) return given;
  for (const [name, option] of Object.entries(command.options)) {
    const value = given.value(name);
    if (option.required && value === undefined) throw new UsageError(`--${name} ${option.value} is needed.`);
    if (value !== undefined && option.choices && !option.choices.includes(value)) {
      throw new UsageError(`--${name} is one of ${option.choices.join(', ')}, not "${value}".`);
    }
  }
  if (positionals.length < command.least) throw new UsageError(`${command.files} is needed.`);
  if (positionals.length > command.most) {
    throw new UsageError(`"${positionals[command.most]}" is one argument too many.`);
  }
  return given;
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) throw error;
    // Node's first sentence says it; the rest is advice on syntax that does not help here.
    throw new UsageError(`${error.message.split(/\. |\n/)[0]}.`);
  }
}
