import { expect, test } from 'vitest';
import { MIGRATIONS, type Migration, migrate } from '../../../shared/document/migrations.ts';
import { SCHEMA_VERSION } from '../../../shared/document/terms.ts';

test('there is a step to each version after the first', () => {
  expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1);
  expect(new Set(MIGRATIONS.map((step) => step.name)).size).toBe(MIGRATIONS.length);
});

test('data goes through the steps that it has not had, in order', () => {
  const step = (name: string): Migration => ({
    name,
    change: (data) => {
      data.seen = [...((data.seen as string[] | undefined) ?? []), name];
    },
  });
  const steps = [step('to 2'), step('to 3'), step('to 4')];
  const fromTwo: Record<string, unknown> = { version: 2 };
  migrate(fromTwo, 2, steps);
  expect(fromTwo).toEqual({ version: 4, seen: ['to 3', 'to 4'] });
  const current = { version: 4 };
  migrate(current, 4, steps);
  expect(current).toEqual({ version: 4 });
});
