/** One more map for the open file, from one of the templates, in the file's own language. */
import type { Template } from '../../shared/catalogue/templates.ts';
import { mapFromTemplate } from '../../shared/maps/add-template.ts';
import { freeName } from '../../shared/maps/variant.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { TemplateCards } from '../start/TemplatePicker.tsx';
import { journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { addMap } from '../state/maps.ts';
import { useTranslator, useWorkspace, workspace } from '../state/workspace.ts';

export function MapTemplateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator();
  const editor = useWorkspace((state) => state.document?.editor);
  if (!editor) return null;
  const { language } = journeyOf(editor);
  const pick = (template: Template) => {
    const journey = journeyOf(editor);
    const own = (template.title ?? template.name)[language];
    const name = freeName(journey.maps, (attempt) => (attempt === 1 ? own : `${own} ${attempt}`));
    const { map, touchpoints } = mapFromTemplate(journey, { template, name, newId });
    onClose();
    addMap(editor, map, touchpoints);
    workspace().setState({ view: 'map' });
  };
  return (
    <DialogFrame look="wide" icon="layout-dashboard" title={t('maps.templates.title')} onClose={onClose}>
      <p>{t('maps.templates.text')}</p>
      <TemplateCards language={language} onPick={pick} />
    </DialogFrame>
  );
}
