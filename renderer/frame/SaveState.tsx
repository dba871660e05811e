/** Says in words how the open document stands on the disk. Never "saved" before the bytes are there. */
import { useEditor } from '../state/editor.ts';
import { saveAs } from '../state/files.ts';
import { ask, isEdited, type OpenDocument, useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './StatusBar.module.css';

export function SaveState({ document }: { document: OpenDocument }) {
  const { t, time } = useTranslator();
  const { file, failure, saving, savedAt, savesItself, kept, keepFailure } = document;
  const edited = useEditor((state) => isEdited(document, state.history.journey));
  const isKept = useEditor((state) => kept === state.history.journey);

  if (failure && !saving) {
    const explain = async () => {
      const choice = await ask<'failure', 'saveAs' | 'close'>({ dialog: 'failure', failure, offersSaveAs: true });
      if (choice === 'saveAs') await saveAs();
    };
    return (
      <button type="button" className={styles.failed} onClick={explain}>
        <Icon name="triangle-alert" size={14} />
        {t('status.notSaved', { why: t(`failureShort.${failure.code}`) })}
      </button>
    );
  }

  const words = () => {
    if (saving) return t('status.saving');
    if (!file && keepFailure) return t('status.noRecovery', { why: t(`failureShort.${keepFailure.code}`) });
    if (!file) return isKept ? t('status.recoveryKept') : t('status.noFile');
    if (!edited) return savedAt === null ? t('status.asOpened') : t('status.saved', { time: time(savedAt) });
    if (!savesItself) return t('status.savedOnPurposeOnly');
    return savedAt === null ? t('status.editedNow') : t('status.editedSince', { time: time(savedAt) });
  };
  return (
    <span className={styles.state} role="status">
      {file && !edited && !saving && <Icon name="check" size={14} />}
      {words()}
    </span>
  );
}
