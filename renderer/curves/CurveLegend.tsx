/** The legend in the strip below the map, beside its tabs, where it covers nothing: which curves there are, which of them are on, which is active, and what is won. */
import { useEffect, useRef } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { curveLooks } from '../../shared/layout/curve-looks.ts';
import { winOf } from '../../shared/layout/difference.ts';
import { curveName, shortCurveName } from '../../shared/layout/lanes/feelings.ts';
import { useCommand } from '../commands/run.ts';
import { mapIn, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { activate, showCurve } from './acts.ts';
import { CurveSample } from './CurveSample.tsx';
import styles from './curves.module.css';

/** Shown as soon as there is something to tell apart, and while the map shows feelings at all. */
export function CurveLegend() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const curveId = useEditor((state) => state.curveId);
  const compared = useEditor((state) => state.compared);
  const difference = useCommand('curve.difference');
  const list = useRef<HTMLUListElement>(null);
  // A curve that keys made the active one may be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another active curve is what counts
  useEffect(() => {
    list.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [curveId]);
  const isDrawn = map.lanes.some((lane) => lane.kind === 'feelings' && !lane.hidden && !lane.collapsed);
  if (map.curves.length < 2 || !isDrawn) return null;
  const looks = curveLooks(map);
  return (
    <section className={styles.legend} aria-label={t('curve.legend')}>
      {compared && <Comparison journey={journey} map={map} compared={compared} />}
      <div className={styles.entries}>
        <ul ref={list} className={styles.list}>
          {map.curves.map((curve) => {
            const name = curveName(journey, curve, words);
            const look = looks.get(curve.id);
            const active = curve.id === curveId;
            return (
              <li key={curve.id} className={styles.entry} data-shown={curve.shown}>
                <button
                  type="button"
                  role="switch"
                  aria-checked={curve.shown}
                  className={styles.switch}
                  aria-label={t('curve.show', { name })}
                  title={t('curve.show', { name })}
                  onClick={() => showCurve(editor, curve.id, !curve.shown)}
                >
                  {look && <CurveSample look={look} dash={curve.dash} active={active} />}
                </button>
                <button
                  type="button"
                  className={styles.name}
                  aria-pressed={active}
                  aria-label={t('curve.activate', { name })}
                  title={t('curve.activate', { name })}
                  onClick={() => activate(editor, curve.id)}
                >
                  <bdi>{shortCurveName(journey, map, curve, words)}</bdi>
                </button>
              </li>
            );
          })}
        </ul>
        <IconButton
          icon="diff"
          size={16}
          label={difference.label}
          shortcut={difference.shortcut}
          pressed={compared !== null}
          onClick={difference.run}
        />
      </div>
    </section>
  );
}

/** Which two are compared, and the second's win over the first. */
function Comparison({
  journey,
  map,
  compared,
}: {
  journey: Journey;
  map: JourneyMap;
  compared: { from: string; to: string };
}) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const nameOf = (id: string) => {
    const curve = findById(map.curves, id);
    return curve ? shortCurveName(journey, map, curve, words) : '';
  };
  const win = winOf(map, compared.from, compared.to);
  const choose = (end: 'from' | 'to', id: string) => {
    const other = end === 'from' ? 'to' : 'from';
    // Two different ones: what was chosen at the other end changes places.
    const pair = compared[other] === id ? { from: compared.to, to: compared.from } : { ...compared, [end]: id };
    editor.getState().compareCurves(pair);
  };
  const options = map.curves.map((curve) => ({ value: curve.id, label: nameOf(curve.id) }));
  return (
    <div className={styles.comparison}>
      {map.curves.length > 2 ? (
        <div className={styles.pair}>
          <Select
            label={t('curve.compareTo')}
            options={options}
            value={compared.to}
            onChange={(id) => choose('to', id)}
          />
          <span className={styles.against}>{t('curve.against')}</span>
          <Select
            label={t('curve.compareFrom')}
            options={options}
            value={compared.from}
            onChange={(id) => choose('from', id)}
          />
        </div>
      ) : (
        <span className={styles.pairNames}>
          {t('curve.pair', { to: nameOf(compared.to), from: nameOf(compared.from) })}
        </span>
      )}
      <p className={styles.win} role="status">
        {win.average === null ? (
          t('curve.noCommon')
        ) : (
          <>
            <strong>
              <bdi>{words.feeling(win.average)}</bdi>
            </strong>{' '}
            {t('curve.onAverage', { count: win.moments })}
            <span className={styles.key}>
              <span className={styles.won} aria-hidden="true" />
              {t('curve.better', { count: win.better })}
            </span>
            <span className={styles.key}>
              <span className={styles.lost} aria-hidden="true" />
              {t('curve.worse', { count: win.worse })}
            </span>
          </>
        )}
      </p>
    </div>
  );
}
