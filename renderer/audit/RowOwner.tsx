/** Who makes the change of a row: one of the owners, or a new one by the name on paper. */
import { OwnersBox } from '../inspector/OwnerField.tsx';
import { useEditorStore } from '../state/editor.ts';
import type { Leave } from '../ui/CellField.tsx';
import { giveToNewOwner, setWritten } from './acts.ts';

interface RowOwnerProps {
  touchpoint: string;
  owner: string | null;
  onLeave: (how: Leave) => void;
}

export function RowOwner({ touchpoint, owner, onLeave }: RowOwnerProps) {
  const editor = useEditorStore();
  return (
    <div
      onKeyDownCapture={(event) => {
        const isAdding = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.nativeEvent.isComposing || (event.key !== 'Tab' && !isAdding)) return;
        event.preventDefault();
        event.stopPropagation();
        // The field takes over what was typed when it is left; where to go next is said after that.
        (event.target as HTMLElement).blur();
        onLeave(isAdding ? 'add' : event.shiftKey ? 'previous' : 'next');
      }}
    >
      <OwnersBox
        chosen={owner === null ? [] : [owner]}
        // The one chosen last takes the place of the one before.
        onChange={(chosen) => setWritten(editor, touchpoint, 'owner', chosen.at(-1) ?? null)}
        onCreate={(name) => giveToNewOwner(editor, touchpoint, name)}
        onLeave={(byKey) => onLeave(byKey ? 'stay' : 'away')}
      />
    </div>
  );
}
