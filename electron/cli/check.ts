/** `check`: says whether a file is a sound journey, and what would be repaired on opening it. */
import { describeFinding } from '../../shared/document/findings.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import type { Command } from './command.ts';
import { readJourney } from './journey-file.ts';
import { spokenLanguage } from './language.ts';

export const check: Command = {
  name: 'check',
  files: 'FILE',
  least: 1,
  most: 1,
  about: 'Checks a .journey file: exit code 0 when it is sound, 1 with a line for each finding.',
  options: {
    json: { about: 'Answers in JSON, for programs.' },
    lang: { value: 'LANG', choices: LANGUAGES, about: "Language of the findings; without it the system's." },
  },
  async run(given) {
    const [path = ''] = given.files;
    const translator = spokenLanguage(given.value('lang'));
    const read = await readJourney(path, translator);
    const valid = read.ok && read.findings.length === 0;
    if (given.has('json')) {
      const findings = read.ok
        ? read.findings.map((finding) => ({ ...finding, message: describeFinding(finding, translator) }))
        : [{ code: read.problem, message: read.message }];
      console.log(JSON.stringify({ file: path, valid, opens: read.ok, findings }, null, 2));
    } else if (!read.ok) {
      console.error(read.message);
    } else if (valid) {
      console.log(translator.t('check.sound', { file: path, title: read.journey.title }));
    } else {
      for (const finding of read.findings) console.log(`${finding.path}: ${describeFinding(finding, translator)}`);
      console.log(translator.t('check.repairable', { count: read.findings.length }));
    }
    return valid ? 0 : 1;
  },
};
