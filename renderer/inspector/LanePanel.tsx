/** Everything about one lane: what it is called and says, how it is shown, and where it stands. */
import type { JourneyMap, Lane } from '../../shared/document/schema.ts';
import { NOTE_ROLES } from '../../shared/document/terms.ts';
import { laneHint, laneName } from '../../shared/layout/layout.ts';
import { useEditorStore } from '../state/editor.ts';
import {
  canRemoveLane,
  duplicateLane,
  isOutOfVoteOrder,
  orderByVotes,
  removeLane,
  resizeLane,
  setCollapsed,
  setHidden,
  setLane,
  shiftLane,
} from '../state/lanes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox, FieldRow, TextField } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './panel.module.css';

export function LanePanel({ map, lane, language }: { map: JourneyMap; lane: Lane; language: string }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const plain = laneName({ ...lane, name: '' }, words);
  const shown = map.lanes.filter((item) => !item.hidden);
  const index = shown.indexOf(lane);
  const notes = map.notes.filter((note) => note.lane === lane.id).length;
  const takesNotes = lane.kind === 'notes' || lane.kind === 'pictures';

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <TextField
          look="title"
          label={t('lanes.name')}
          value={lane.name}
          placeholder={plain}
          language={language}
          onCommit={(name) => setLane(editor, lane.id, { name: name.trim() }, 'edit.renameLane')}
        />
        <p className={styles.subtitle}>
          {t('lanes.of', { index: index + 1, of: shown.length })}
          {takesNotes && ` · ${t('count.notes', { count: notes })}`}
        </p>
      </header>

      <div className={styles.fields}>
        {lane.kind === 'notes' && (
          <FieldRow label={t('lanes.says')}>
            <Select
              label={t('lanes.says')}
              value={lane.role}
              options={NOTE_ROLES.map((role) => ({ value: role, label: t(`lane.role.${role}`) }))}
              onChange={(role) => setLane(editor, lane.id, { role }, 'edit.laneRole')}
            />
          </FieldRow>
        )}
        <p className={styles.aside}>{laneHint(lane, words)}</p>
        <Checkbox
          label={t('lanes.shown')}
          checked={!lane.hidden}
          onChange={(on) => setHidden(editor, lane.id, !on, words)}
        />
        <Checkbox
          label={t('lanes.collapsed')}
          checked={lane.collapsed}
          onChange={(on) => setCollapsed(editor, lane.id, on, words)}
        />
      </div>

      <div className={styles.pairs}>
        <Button icon="arrow-up" disabled={index <= 0} onClick={() => shiftLane(editor, lane.id, -1, words)}>
          {t('outline.up')}
        </Button>
        <Button
          icon="arrow-down"
          disabled={index === shown.length - 1}
          onClick={() => shiftLane(editor, lane.id, 1, words)}
        >
          {t('outline.down')}
        </Button>
        <Button icon="copy" onClick={() => duplicateLane(editor, lane.id, words)}>
          {t('command.lane.duplicate')}
        </Button>
        {lane.height !== null && (
          <Button icon="fold-vertical" onClick={() => resizeLane(editor, lane.id, null)}>
            {t('lanes.fit')}
          </Button>
        )}
        {takesNotes && notes > 1 && (
          <Button
            icon="arrow-down-wide-narrow"
            disabled={!isOutOfVoteOrder(map, lane.id)}
            onClick={() => orderByVotes(editor, lane.id, words)}
          >
            {t('command.lane.orderByVotes')}
          </Button>
        )}
      </div>

      {canRemoveLane(map, lane) ? (
        <Button kind="danger" icon="trash-2" className={styles.last} onClick={() => removeLane(editor, lane.id, words)}>
          {takesNotes ? t('lanes.remove') : t('lanes.removePlain')}
        </Button>
      ) : (
        <p className={styles.aside}>{t('lanes.lastTouchpoints')}</p>
      )}
    </div>
  );
}
