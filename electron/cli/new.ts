/** `new`: a journey from a template, written to a file. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nanoid } from 'nanoid';
import { journeyFromTemplate, TEMPLATE_IDS, templateById } from '../../shared/catalogue/templates.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { saveFile } from '../files/saver.ts';
import { type Command, Refusal, UsageError } from './command.ts';
import { describeFailure } from './journey-file.ts';
import { spokenLanguage } from './language.ts';

/** Short enough to read in a diff, random enough that two files never share one. */
const ID_LENGTH = 10;

export const create: Command = {
  name: 'new',
  files: '',
  least: 0,
  most: 0,
  about: 'Writes a new journey from a template.',
  options: {
    template: { value: 'NAME', choices: TEMPLATE_IDS, required: true, about: 'The stage model to begin with.' },
    lang: { value: 'LANG', choices: LANGUAGES, required: true, about: 'Language of the map.' },
    title: { value: 'TEXT', about: "What the journey is called; without it the template's name." },
    out: { value: 'FILE', required: true, about: 'Where to write it.' },
    force: { about: 'Overwrites a file that is there.' },
  },
  async run(given) {
    const out = given.value('out') ?? '';
    const template = templateById(given.value('template') ?? '');
    const language = LANGUAGES.find((each) => each === given.value('lang'));
    if (!template || !language) throw new UsageError('--template and --lang are needed.');
    if (existsSync(out) && !given.has('force')) throw new Refusal(`${out} is there already; --force overwrites it.`);
    const journey = journeyFromTemplate({
      template,
      language,
      title: given.value('title'),
      newId: () => nanoid(ID_LENGTH),
    });
    const bytes = new TextEncoder().encode(serializeJourney(journey));
    const saved = await saveFile(resolve(out), bytes, { expectedHash: null, overwrite: given.has('force') });
    if (!saved.ok) throw new Refusal(describeFailure(saved.failure, spokenLanguage()));
    console.log(`Wrote ${out}: ${journey.title}`);
    return 0;
  },
};
