import { expect, test } from 'vitest';
import * as z from 'zod';
import { journeySchema } from '../../../shared/document/schema.ts';

/** The declared schema as the JSON Schema of a `.journey` file. */
function journeyJsonSchema() {
  const { $schema, ...schema } = z.toJSONSchema(journeySchema, { io: 'input' });
  return {
    $schema,
    title: 'Waymark journey',
    description: 'One .journey file, schema version 1. Explained in FORMAT.md. Generated from the schema; do not edit.',
    ...schema,
  };
}

test('the published schema, which files are read by, is the one that is declared (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(journeyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/journey.schema.json',
  );
});
