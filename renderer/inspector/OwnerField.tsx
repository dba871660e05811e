/** Who answers for a touchpoint: several may, and a name that is new makes a new owner. */
import type { Touchpoint } from '../../shared/document/schema.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { addOwner, setTouchpoint } from './changes.ts';

/** `onLeave`: opened for the moment, in a cell; begins with the focus and says when it is done. */
export function OwnerField({ touchpoint, onLeave }: { touchpoint: Touchpoint; onLeave?: (byKey: boolean) => void }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const owners = useEditor((state) => state.history.journey.owners);
  const language = useEditor((state) => state.history.journey.language);
  return (
    <ComboBox
      label={t('field.owner')}
      placeholder={t('choose.owner')}
      icon="user-round"
      options={owners.map(({ id, name }) => ({ value: id, label: name, lang: language }))}
      chosen={touchpoint.owners}
      onChange={(chosen) => setTouchpoint(editor, touchpoint.id, { owners: chosen }, 'edit.owners')}
      onCreate={(name) => addOwner(editor, touchpoint, name)}
      createLabel={(name) => t('choose.add', { name })}
      removeLabel={(name) => t('choose.remove', { name })}
      onLeave={onLeave}
    />
  );
}
