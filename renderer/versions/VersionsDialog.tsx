/** Earlier versions of the open file: each can be compared with the map on show, or opened beside it as a copy. */
import { useEffect, useState } from 'react';
import { findMap } from '../../shared/document/find.ts';
import type { Failure, FileVersion } from '../../shared/host/host.ts';
import { type Source, setCompared, showComparison } from '../compare/compared.ts';
import dialogStyles from '../dialogs/Dialog.module.css';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { describeWhen } from '../frame/when.ts';
import { useTranslator, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { openVersionAsNew, readVersion } from './reading.ts';
import styles from './VersionsDialog.module.css';

interface VersionsDialogProps {
  /** Of the comparison on show, which the version takes; undefined: it begins one with the map on show. */
  side: 'before' | 'after' | undefined;
  onClose: () => void;
}

export function VersionsDialog({ side, onClose }: VersionsDialogProps) {
  const translator = useTranslator();
  const { t, number } = translator;
  const file = useWorkspace((state) => state.document?.file ?? null);
  const host = useWorkspace((state) => state.host);
  const editor = useWorkspace((state) => state.document?.editor);
  const [versions, setVersions] = useState<readonly FileVersion[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const handle = file?.handle;
  useEffect(() => {
    let isWanted = true;
    if (handle === undefined) return;
    void host.versions(handle).then((listed) => {
      if (!isWanted) return;
      if (listed.ok) setVersions(listed.value);
      else setFailure(listed.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [host, handle]);
  if (!file || !editor) return null;

  const when = ({ keptAt }: FileVersion) => describeWhen(keptAt, Date.now(), translator);
  const label = (version: FileVersion) => t('versions.named', { when: when(version) });
  const compare = async (version: FileVersion) => {
    onClose();
    const journey = await readVersion(file, version.id);
    if (!journey) return;
    const { mapId } = editor.getState();
    const map = (findMap(journey, mapId) ?? journey.maps[0])?.id ?? '';
    const source: Source = { from: 'copy', journey, map, label: label(version) };
    if (side) setCompared({ [side]: source });
    else showComparison(editor, source, { from: 'open', map: mapId });
  };
  const openCopy = async (version: FileVersion) => {
    onClose();
    const journey = await readVersion(file, version.id);
    if (journey) await openVersionAsNew(journey, when(version));
  };
  return (
    <DialogFrame look="wide" icon="history" title={t('versions.title', { file: file.name })} onClose={onClose}>
      {failure && <p role="alert">{t(`failure.${failure.code}`, { file: failure.file })}</p>}
      {versions?.length === 0 && <p className={dialogStyles.quiet}>{t('versions.none')}</p>}
      {versions !== null && versions.length > 0 && (
        <>
          <p className={dialogStyles.quiet}>{t('versions.text')}</p>
          <ul className={styles.list}>
            {versions.map((version) => (
              <li key={version.id} className={styles.version}>
                <Icon name="clock" size={16} />
                <span className={styles.when}>{when(version)}</span>
                <span className={styles.size}>
                  {number(Math.max(1, Math.round(version.size / 1000)), {
                    style: 'unit',
                    unit: 'kilobyte',
                    unitDisplay: 'long',
                  })}
                </span>
                <Button
                  icon="columns-2"
                  aria-label={t('versions.compareWith', { version: label(version) })}
                  onClick={() => void compare(version)}
                >
                  {t('versions.compare')}
                </Button>
                <Button
                  icon="file-plus"
                  aria-label={t('versions.openOf', { version: label(version) })}
                  onClick={() => void openCopy(version)}
                >
                  {t('versions.open')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </DialogFrame>
  );
}
