/** A template as one more map of a file. */
import { expect, test } from 'vitest';
import { journeyFromTemplate, TEMPLATES } from '../../../shared/catalogue/templates.ts';
import { invariantBreaks } from '../../../shared/document/invariants.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { mapFromTemplate } from '../../../shared/maps/add-template.ts';

test.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s joins a file of every language',
  (_id, template) => {
    let count = 0;
    const newId = () => `i${count++}`;
    for (const language of LANGUAGES) {
      const journey = journeyFromTemplate({ template, language, newId });
      // Everything it needs is there already: nothing comes twice.
      const again = mapFromTemplate(journey, { template, name: 'Again', newId });
      expect(again.touchpoints).toEqual([]);
      const { journey: both } = apply(journey, { edit: 'add', to: 'maps', item: again.map });
      expect(both.maps.map((map) => map.name)).toEqual([journey.title, 'Again']);
      expect(invariantBreaks(both)).toEqual([]);
    }
  },
);
