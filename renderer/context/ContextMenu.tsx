/** The menu of what is selected, at the pointer or beside the selection. */
import { useEffect, useId, useRef, useState } from 'react';
import { saySelected } from '../canvas/describe.ts';
import { type CommandId, commandOf, isCommandId } from '../commands/registry.ts';
import { runCommand, shortcutsOf, situation } from '../commands/run.ts';
import { isMac, writeShortcut } from '../commands/shortcut.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { anchored } from '../ui/anchored.ts';
import { type MenuItem, MenuPopup } from '../ui/Menu.tsx';
import { choose, type Group, groupsFor, nameOfOffer } from './entries.ts';
import { type Offer, onOffer } from './offer.ts';

interface Shown extends Offer {
  label: string;
  items: readonly MenuItem[];
}

export function ContextMenu() {
  const words = useTranslator();
  const editor = useEditorStore();
  const id = useId();
  const { anchor, popup } = anchored(id);
  const [shown, setShown] = useState<Shown | null>(null);
  const said = useRef(words);
  said.current = words;

  useEffect(
    () =>
      onOffer((offer) => {
        const own = ownPx();
        setShown({
          ...offer,
          x: offer.x * own,
          y: offer.y * own,
          label: nameOfOffer(editor, said.current),
          items: itemsOf(groupsFor(editor, said.current), said.current.t),
        });
      }),
    [editor],
  );
  useEffect(() => {
    if (!shown) return;
    const menu = document.getElementById(id);
    menu?.hidePopover();
    menu?.showPopover();
  }, [id, shown]);

  if (!shown) return null;
  return (
    <>
      <span style={{ position: 'fixed', left: shown.x, top: shown.y, inlineSize: 0, blockSize: 0, ...anchor }} />
      <MenuPopup
        id={id}
        label={shown.label}
        items={shown.items}
        style={{ ...popup, maxBlockSize: 'calc(90 * var(--vh))' }}
        onOpen={(open) => {
          // Chosen or not, the keys go on where they were; unless a field was opened, which has them then.
          const { activeElement } = document;
          if (!open && (activeElement === document.body || document.getElementById(id)?.contains(activeElement))) {
            shown.back.focus({ preventScroll: true });
          }
        }}
        onAction={(chosen) => {
          shown.back.focus({ preventScroll: true });
          if (choose(editor, chosen)) {
            if (chosen.startsWith('same:')) saySelected(editor, said.current);
          } else if (isCommandId(chosen)) runCommand(chosen);
        }}
      />
    </>
  );
}

/** The page's own px for one of the window's: a larger interface has fewer. */
function ownPx(): number {
  const { body } = document;
  const { width } = body.getBoundingClientRect();
  return width === 0 ? 1 : body.offsetWidth / width;
}

/** The groups as one list with lines; what cannot be done now is shown, but not pressed. Groups of nothing fall away. */
function itemsOf(groups: readonly Group[], t: (key: string) => string): MenuItem[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, g) =>
      group.map((entry, i) => {
        const item = typeof entry === 'string' ? itemOf(entry, t) : entry;
        return { ...item, begins: g > 0 && i === 0 };
      }),
    );
}

function itemOf(id: CommandId, t: (key: string) => string): MenuItem {
  const command = commandOf(id);
  const now = situation();
  const [shortcut] = shortcutsOf(command);
  return {
    id,
    label: t(`command.${id}`),
    icon: command.icon,
    shortcut: shortcut && writeShortcut(shortcut, isMac()),
    disabled: !command.when(now),
    checked: command.checked?.(now),
    danger: id === 'edit.delete',
  };
}
