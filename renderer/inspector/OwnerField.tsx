/** Who answers for a touchpoint: several may, and a name that is new makes a new owner. */
import type { Touchpoint } from '../../shared/document/schema.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { addOwner, setTouchpoint } from './changes.ts';

/** `byKey`: it was left by a key. Where a field has it, it is opened for the moment and begins with the focus. */
type OnLeave = (byKey: boolean) => void;

export function OwnerField({ touchpoint, onLeave }: { touchpoint: Touchpoint; onLeave?: OnLeave }) {
  const editor = useEditorStore();
  return (
    <OwnersBox
      chosen={touchpoint.owners}
      onChange={(owners) => setTouchpoint(editor, touchpoint.id, { owners }, 'edit.owners')}
      onCreate={(name) => addOwner(editor, touchpoint, name)}
      onLeave={onLeave}
    />
  );
}

interface OwnersBoxProps {
  /** Ids of owners. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  onCreate: (name: string) => void;
  onLeave?: OnLeave | undefined;
}

/** The owners of the journey to choose from, or a new one by their name. */
export function OwnersBox({ chosen, onChange, onCreate, onLeave }: OwnersBoxProps) {
  const { t } = useTranslator();
  const owners = useEditor((state) => state.history.journey.owners);
  const language = useEditor((state) => state.history.journey.language);
  return (
    <ComboBox
      label={t('field.owner')}
      placeholder={t('choose.owner')}
      icon="user-round"
      options={owners.map(({ id, name }) => ({ value: id, label: name, lang: language }))}
      chosen={chosen}
      onChange={onChange}
      onCreate={onCreate}
      createLabel={(name) => t('choose.add', { name })}
      removeLabel={(name) => t('choose.remove', { name })}
      onLeave={onLeave}
    />
  );
}
