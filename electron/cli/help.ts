/** The words of `--help`. */
import type { Command, Option } from './command.ts';

const CALL = 'npm run waymark --';

export function overallHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'Waymark: an offline editor for customer journey maps.',
    '',
    `Usage: ${CALL} COMMAND …`,
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.about}`),
    '',
    `Help on one command: ${CALL} COMMAND --help`,
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, option]) => [signature(name, option), meaning(option)]);
  rows.push(['--help', 'Shows this.']);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return [
    `Usage: ${usage(command)}`,
    '',
    command.about,
    '',
    ...rows.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}

export function usage(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => {
    const text = signature(name, option);
    return option.required ? text : `[${text}]`;
  });
  return [CALL, command.name, command.files, ...options].filter(Boolean).join(' ');
}

function signature(name: string, option: Option): string {
  return option.value ? `--${name} ${option.value}` : `--${name}`;
}

function meaning(option: Option): string {
  return option.choices ? `${option.about} (${option.choices.join(', ')})` : option.about;
}
