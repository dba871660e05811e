/** Which catalogue the library shows for a journey: the one that was chosen for it, else the one that fits. */
import { CATALOGUE_IDS, type CatalogueId } from '../../shared/catalogue/catalogue.ts';
import { fittingCatalogue } from '../../shared/catalogue/fitting.ts';
import { CATALOGUES_REMEMBERED } from '../../shared/host/host.ts';
import { type Editor, journeyOf, useEditorStore } from '../state/editor.ts';
import { changeSettings, useWorkspace, workspace } from '../state/workspace.ts';

/** What fitted when the journey was first looked at: it does not change while touchpoints are added. */
const fitting = new WeakMap<Editor, CatalogueId>();

function fittingFor(editor: Editor): CatalogueId {
  let fits = fitting.get(editor);
  if (!fits) {
    fits = fittingCatalogue(journeyOf(editor));
    fitting.set(editor, fits);
  }
  return fits;
}

export function useCatalogue(): [catalogue: CatalogueId, choose: (catalogue: CatalogueId) => void] {
  const editor = useEditorStore();
  const journey = journeyOf(editor).id;
  const chosen = useWorkspace((state) => state.settings.catalogues.find((choice) => choice.journey === journey));
  const known = CATALOGUE_IDS.find((id) => id === chosen?.catalogue);
  const choose = (catalogue: CatalogueId) => {
    const others = workspace()
      .getState()
      .settings.catalogues.filter((choice) => choice.journey !== journey);
    void changeSettings({ catalogues: [{ journey, catalogue }, ...others].slice(0, CATALOGUES_REMEMBERED) });
  };
  return [known ?? fittingFor(editor), choose];
}
