import { describe, expect, test } from 'vitest';
import {
  describeFinding,
  describeFindings,
  describeRefusal,
  FINDINGS,
  type Finding,
  REFUSALS,
  THINGS,
} from '../../../shared/document/findings.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';

const params = { field: 'colour', now: '2', limit: 20_000, id: 'x7', version: '1', ours: '1', line: 3, column: 14 };

describe.each(LANGUAGES)('in %s', (language) => {
  const translator = translatorFor(language);

  test('every finding and refusal is a whole sentence', () => {
    for (const code of FINDINGS) {
      const line = describeFinding({ code, path: 'maps[0]', thing: 'stage', name: 'Till', params }, translator);
      expect(line).toContain('Till');
      expect(line).not.toMatch(/\{\{|finding\./);
    }
    for (const code of REFUSALS) expect(describeRefusal({ code, params }, translator)).not.toMatch(/\{\{|refusal\./);
  });

  test('every thing has its word, with and without a name', () => {
    for (const thing of THINGS) {
      const line = describeFinding({ code: 'id-made', path: '', thing, name: '', params: {} }, translator);
      expect(line).toMatch(/^[^:{}.]+: /);
    }
  });
});

test('a finding names what people know it by', () => {
  const finding: Finding = {
    code: 'field-reset',
    path: 'p',
    thing: 'stage',
    name: 'Purchase',
    params: { field: 'colour' },
  };
  expect(describeFinding(finding, translatorFor('en'))).toBe(
    'Stage “Purchase”: the field “colour” could not be read and went back to its usual value. Please check it.',
  );
});

test('many findings are shown as the first few and a number', () => {
  const finding: Finding = { code: 'id-made', path: 'p', thing: 'note', name: '', params: {} };
  const lines = describeFindings(Array<Finding>(1_003).fill(finding), translatorFor('ru'), 3);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toContain('1\u00a0000');
});
