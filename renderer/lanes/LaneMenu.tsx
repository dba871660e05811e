/**
 * The menu of lanes: every sort that can be added, and a switch for each lane that the map has.
 * It opens at the button on the canvas that adds lanes, or else where the focus is.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { Lane } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { canvasView } from '../canvas/view.ts';
import { interfaceScale } from '../frame/theme.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { addLane, LANE_SORTS, type LaneSort, setHidden } from '../state/lanes.ts';
import { useTranslator } from '../state/workspace.ts';
import type { IconName } from '../ui/icons.ts';
import { type MenuItem, MenuPopup } from '../ui/Menu.tsx';
import styles from './LaneMenu.module.css';
import { onLaneMenu } from './opening.ts';

export function LaneMenu() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const lanes = useEditor((state) => mapIn(state).lanes);
  const language = useEditor((state) => state.history.journey.language);
  const id = useId();
  const before = useRef<Element | null>(null);
  const [spot, setSpot] = useState({ x: 0, y: 0 });

  useEffect(
    () =>
      onLaneMenu(() => {
        before.current = document.activeElement;
        setSpot(canvasView()?.laneButton() ?? spotOf(document.activeElement));
        document.getElementById(id)?.showPopover();
      }),
    [id],
  );

  const ofMap = translatorFor(language);
  const switches = (of: readonly Lane[]) =>
    of.map((lane, i) => ({
      id: lane.id,
      label: t('lanes.show', { name: laneName(lane, ofMap) }),
      icon: lane.hidden ? ('eye-off' as const) : ('eye' as const),
      checked: !lane.hidden,
      begins: i === 0 && !lane.hidden,
    }));
  const hidden = lanes.filter((lane) => lane.hidden);
  // What is hidden comes first: whoever looks for it finds it without scrolling.
  const items: MenuItem[] = [
    ...switches(hidden),
    ...LANE_SORTS.map((sort, i) => ({
      id: `${i}`,
      label: laneName({ ...sort, name: '' }, words),
      icon: LANE_ICONS[sort.kind === 'notes' ? sort.role : sort.kind],
      begins: sort.role === 'backstage' || sort.kind === 'pictures' || (i === 0 && hidden.length > 0),
    })),
    ...switches(lanes.filter((lane) => !lane.hidden)),
  ];

  const act = (chosen: string) => {
    const sort = LANE_SORTS[Number(chosen)];
    if (sort) addLane(editor, sort, words);
    else
      setHidden(
        editor,
        chosen,
        lanes.some((lane) => lane.id === chosen && !lane.hidden),
        words,
      );
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };

  return (
    <>
      <span className={styles.anchor} style={{ left: spot.x / interfaceScale(), top: spot.y / interfaceScale() }} />
      <MenuPopup
        id={id}
        label={t('command.map.addLane')}
        items={items}
        onAction={act}
        style={{ positionAnchor: '--lane-menu' }}
      />
    </>
  );
}

/** Below the start of what has the focus. */
function spotOf(element: Element | null): { x: number; y: number } {
  const box = (element ?? document.body).getBoundingClientRect();
  const rtl = document.documentElement.dir === 'rtl';
  return { x: rtl ? box.right : box.left, y: Math.min(box.bottom, window.innerHeight / 2) };
}

const LANE_ICONS: Readonly<Record<LaneSort['role'] | Exclude<LaneSort['kind'], 'notes'>, IconName>> = {
  does: 'user-round',
  thinks: 'message-circle',
  goals: 'circle-dot',
  expectations: 'bell',
  pain: 'triangle-alert',
  opportunity: 'lightbulb',
  free: 'pencil',
  pictures: 'image',
  feelings: 'heart',
  touchpoints: 'map-pin',
  owners: 'users',
  measures: 'trending-up',
  backstage: 'eye-off',
  support: 'settings',
};
