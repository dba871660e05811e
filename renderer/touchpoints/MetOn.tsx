/** On which maps and in which stages a touchpoint is met, with a way there. */
import { findMap } from '../../shared/document/find.ts';
import type { Journey, Touchpoint } from '../../shared/document/schema.ts';
import { type Meeting, meetingsOf } from '../../shared/inventory/inventory.ts';
import { addToMap } from '../library/adding.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FeelingSign } from './FeelingSign.tsx';
import styles from './Touchpoints.module.css';
import { showMoment } from './view-state.ts';

export function MetOn({ journey, touchpoint }: { journey: Journey; touchpoint: Touchpoint }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const mapId = useEditor((state) => state.mapId);
  const { language } = journey;
  const meetings = meetingsOf(journey).get(touchpoint.id) ?? [];
  const onShow = findMap(journey, mapId);

  return (
    <Section title={t('inventory.met')}>
      {journey.maps.map((map) => {
        const here = meetings.filter((meeting) => meeting.map === map);
        if (here.length === 0) return null;
        return (
          <div key={map.id} className={styles.met}>
            <p className={styles.metMap} lang={language} dir="auto">
              {map.name}
            </p>
            <ul className={styles.links}>
              {here.map((meeting) => (
                <li key={meeting.moment.id}>
                  <button
                    type="button"
                    className={styles.link}
                    title={t('coverage.show')}
                    onClick={() => showMoment(editor, map.id, meeting.moment.id)}
                  >
                    {meeting.moment.momentOfTruth && <Icon name="star" size={14} filled />}
                    <span className={styles.linkWords}>
                      <bdi lang={language}>{meeting.stage.name || t('outline.unnamed')}</bdi>
                      {meeting.moment.action !== '' && (
                        <bdi lang={language} className={styles.aside}>
                          {meeting.moment.action}
                        </bdi>
                      )}
                    </span>
                    <FeelingSign value={feelingAt(meeting)} />
                    <Icon name="arrow-right" size={14} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {meetings.length === 0 && (
        <>
          <p className={styles.hint}>{t('inventory.metNone')}</p>
          {onShow && (
            <Button icon="plus" onClick={() => addToMap(editor, touchpoint, words)}>
              {t('inventory.putOnMap', { map: onShow.name })}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

/** What the first of the map's curves that says something says there. */
function feelingAt({ map, moment }: Meeting): number | null {
  const curve = map.curves.find(({ id }) => moment.feelings[id] !== undefined);
  return curve ? (moment.feelings[curve.id] ?? null) : null;
}
