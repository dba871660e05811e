import { expect, test } from 'vitest';
import { journeyJsonSchema } from '../../../shared/document/shape.ts';

test('the published schema is the one that files are read by (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(journeyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/journey.schema.json',
  );
});
