/** docs/FORMAT.md says what the program does. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import publishedSchema from '../../../docs/journey.schema.json' with { type: 'json' };
import { FINDINGS, REFUSALS } from '../../../shared/document/findings.ts';
import { openJourney } from '../../../shared/document/open.ts';
import { CRITERIA } from '../../../shared/document/terms.ts';

const page = readFileSync(new URL('../../../docs/FORMAT.md', import.meta.url), 'utf8');

test('the example opens without a finding', () => {
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const opened = openJourney(example);
  expect(opened.ok && opened.report).toEqual([]);
});

test.each([...REFUSALS, ...FINDINGS, ...CRITERIA])('it explains %s', (word) => {
  expect(page).toContain(`\`${word}\``);
});

test('it names every part of the file', () => {
  for (const part of Object.keys(publishedSchema.properties)) {
    if (part !== 'id' && part !== 'title') expect(page).toContain(`\`${part}\``);
  }
});
