/** A new journey: from which template, in which language. */
import { newFromTemplate } from '../start/beginning.ts';
import { TemplatePicker } from '../start/TemplatePicker.tsx';
import { useTranslator } from '../state/workspace.ts';
import { DialogFrame } from './DialogFrame.tsx';

export function NewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator();
  return (
    <DialogFrame look="wide" icon="file-plus" title={t('start.new')} onClose={onClose}>
      <TemplatePicker
        onPick={(template, language) => {
          onClose();
          void newFromTemplate(template, language);
        }}
      />
    </DialogFrame>
  );
}
