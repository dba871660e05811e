/** All keys on one sheet: every command under the menu it stands in, and what keys and mouse do where one works. */
import { useState } from 'react';
import { commandAt, MENU_NAMES, MENUS, type MenuName } from '../../shared/host/commands.ts';
import { matcher } from '../../shared/i18n/matching.ts';
import { COMMANDS, type Command } from '../commands/registry.ts';
import { shortcutsOf } from '../commands/run.ts';
import { isMac, keyCaps } from '../commands/shortcut.ts';
import { useTranslator } from '../state/workspace.ts';
import { SearchField } from '../ui/fields.tsx';
import styles from './Dialog.module.css';
import { DialogFrame } from './DialogFrame.tsx';
import {
  AUDIT_KEYS,
  CANVAS_KEYS,
  CAPTURE_KEYS,
  GESTURES,
  INTERVIEW_KEYS,
  INVENTORY_KEYS,
  OUTLINE_KEYS,
  PERSONA_KEYS,
  PLAN_KEYS,
  type PlaceKey,
  PRESENT_KEYS,
  TYPING_KEYS,
  VOTES_KEYS,
} from './map-keys.ts';
import sheet from './ShortcutsDialog.module.css';

/** Keys of a place, under the words for it. */
const PLACES = [
  { title: 'shortcuts.canvas', keys: CANVAS_KEYS },
  { title: 'shortcuts.typing', keys: TYPING_KEYS },
  { title: 'command.map.capture', keys: CAPTURE_KEYS },
  { title: 'command.view.outline', keys: OUTLINE_KEYS },
  { title: 'command.view.touchpoints', keys: INVENTORY_KEYS },
  { title: 'command.view.audit', keys: AUDIT_KEYS },
  { title: 'command.view.plan', keys: PLAN_KEYS },
  { title: 'command.votes.enter', keys: VOTES_KEYS },
  { title: 'command.view.personas', keys: PERSONA_KEYS },
  { title: 'interviews.list', keys: INTERVIEW_KEYS },
  { title: 'command.view.present', keys: PRESENT_KEYS },
] as const satisfies readonly { title: string; keys: readonly PlaceKey[] }[];

interface Line {
  key: string;
  words: string;
  /** Alternatives, each as its caps. */
  caps: readonly (readonly string[])[];
  /** Where no key does it: how it is done. */
  how?: string;
}

interface Group {
  title: string;
  lines: readonly Line[];
}

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator();
  const [typed, setTyped] = useState('');
  const mac = isMac();
  const fits = matcher(typed);

  const ofMenu = (menu: MenuName): Line[] =>
    COMMANDS.filter(({ id }) => menuOf(id) === menu)
      .toSorted((a, b) => placeInMenus(a) - placeInMenus(b))
      .map((command) => ({
        key: command.id,
        words: t(`command.${command.id}`),
        caps: shortcutsOf(command).map((shortcut) => keyCaps(shortcut, mac)),
      }));
  const groups: Group[] = [
    ...MENU_NAMES.map((menu) => ({ title: t(`shortcuts.${menu}`), lines: ofMenu(menu) })),
    ...PLACES.map(({ title, keys }) => ({
      title: t(title),
      lines: keys.map(({ does, caps }) => ({
        key: does,
        words: t(`shortcuts.does.${does}`),
        caps: [caps.map((cap) => (mac ? (MAC_CAPS[cap] ?? cap) : cap))],
      })),
    })),
    {
      title: t('shortcuts.mouse'),
      lines: GESTURES.map((does) => ({
        key: does,
        words: t(`shortcuts.mouseDoes.${does}`),
        caps: [],
        how: t(`shortcuts.mouseWith.${does}`),
      })),
    },
  ];
  const shown = groups
    .map((group) => ({
      ...group,
      lines: group.lines.filter(({ words, caps, how }) =>
        fits(`${group.title} ${words} ${caps.map((keys) => keys.join('+')).join(' ')} ${how ?? ''}`),
      ),
    }))
    .filter(({ lines }) => lines.length > 0);

  return (
    <DialogFrame look="wide" icon="keyboard" title={t('command.help.shortcuts')} onClose={onClose}>
      <SearchField label={t('shortcuts.find')} value={typed} onChange={setTyped} className={sheet.find} likely />
      <div className={styles.shortcuts}>
        {shown.map((group) => (
          <section key={group.title} className={styles.group}>
            <h3>{group.title}</h3>
            <dl>
              {group.lines.map((line) => (
                <div key={line.key}>
                  <dt>{line.words}</dt>
                  <dd className={sheet.ways}>
                    {line.how ? <span className={styles.keys}>{line.how}</span> : <Ways caps={line.caps} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className={shown.length === 0 ? styles.quiet : 'spoken'}>
        {shown.length === 0 ? t('find.none') : ''}
      </p>
    </DialogFrame>
  );
}

const MAC_CAPS: Readonly<Record<string, string>> = { Alt: '⌥', Shift: '⇧', Ctrl: '⌘', Enter: '↩' };

/** The menu that a command stands in; what stands in none is about the map. */
function menuOf(id: string): MenuName {
  return MENUS.find(({ groups }) => groups.flat().some((place) => commandAt(place) === id))?.menu ?? 'map';
}

function placeInMenus({ id }: Command): number {
  const at = MENUS.flatMap(({ groups }) => groups.flat().map(commandAt)).indexOf(id);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function Ways({ caps }: { caps: Line['caps'] }) {
  if (caps.length === 0) return <span className={sheet.none}>—</span>;
  return caps.map((keys) => (
    <span key={keys.join('+')} className={styles.keys} dir="ltr">
      {keys.map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  ));
}
