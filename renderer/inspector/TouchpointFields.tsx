/** The fields of a touchpoint, wherever it is shown: beside a moment that meets it, and in the inventory. */
import { CHANNEL_ICONS } from '../../shared/catalogue/icons.ts';
import type { Touchpoint } from '../../shared/document/schema.ts';
import { CHANNELS, CONTROLS } from '../../shared/document/terms.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { FieldRow, TextArea, TextField } from '../ui/fields.tsx';
import { iconOf } from '../ui/icons.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { setTouchpoint } from './changes.ts';
import { OwnerField } from './OwnerField.tsx';

interface FieldProps {
  touchpoint: Touchpoint;
}

export function ChannelRow({ touchpoint }: FieldProps) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  return (
    <FieldRow label={t('field.channel')}>
      <Select
        label={t('field.channel')}
        value={touchpoint.channel}
        options={CHANNELS.map((channel) => ({
          value: channel,
          label: t(`channel.${channel}`),
          icon: CHANNEL_ICONS[channel],
        }))}
        onChange={(channel) => setTouchpoint(editor, touchpoint.id, { channel }, 'edit.channel')}
      />
    </FieldRow>
  );
}

export function DeviceRow({ touchpoint }: FieldProps) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const language = useEditor((state) => state.history.journey.language);
  return (
    <FieldRow label={t('field.device')}>
      <TextField
        label={t('field.device')}
        value={touchpoint.device}
        icon={iconOf(touchpoint)}
        language={language}
        onCommit={(device) => setTouchpoint(editor, touchpoint.id, { device: device.trim() }, 'edit.device')}
      />
    </FieldRow>
  );
}

/** What cannot be commanded can be influenced: only then there is a plan for it. */
export function ControlRows({ touchpoint }: FieldProps) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const language = useEditor((state) => state.history.journey.language);
  return (
    <>
      <FieldRow label={t('field.control')}>
        <Segmented
          look="pills"
          label={t('field.control')}
          value={touchpoint.control}
          options={CONTROLS.map((control) => ({ value: control, label: t(`control.${control}`) }))}
          onChange={(control) => setTouchpoint(editor, touchpoint.id, { control }, 'edit.control')}
        />
      </FieldRow>
      {touchpoint.control === 'indirect' && (
        <FieldRow label={t('field.influence')}>
          <TextArea
            label={t('field.influence')}
            value={touchpoint.influence}
            language={language}
            onCommit={(influence) =>
              setTouchpoint(editor, touchpoint.id, { influence: influence.trim() }, 'edit.influence')
            }
          />
        </FieldRow>
      )}
    </>
  );
}

export function OwnerRow({ touchpoint }: FieldProps) {
  const { t } = useTranslator();
  return (
    <FieldRow label={t('field.owner')}>
      <OwnerField touchpoint={touchpoint} />
    </FieldRow>
  );
}
