/** Shows the one question or message that is on the screen. */
import { describeFindings, describeRefusal } from '../../shared/document/findings.ts';
import { type Dialog, useTranslator, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { fetched } from '../ui/fetched.tsx';
import styles from './Dialog.module.css';
import { DialogFrame } from './DialogFrame.tsx';

/** Whoever calls for a dialog goes on typing. */
const KEYS = { takesKeys: true };

const PictureDialog = fetched(async () => (await import('./PictureDialog.tsx')).PictureDialog, KEYS);
// The templates come along with it.
const NewDialog = fetched(async () => (await import('./NewDialog.tsx')).NewDialog, KEYS);
const MergeDialog = fetched(async () => (await import('../touchpoints/MergeDialog.tsx')).MergeDialog, KEYS);
const SettingsDialog = fetched(async () => (await import('./SettingsDialog.tsx')).SettingsDialog, KEYS);
const JumpDialog = fetched(async () => (await import('./JumpDialog.tsx')).JumpDialog, KEYS);
const MapTemplateDialog = fetched(async () => (await import('../maps/MapTemplateDialog.tsx')).MapTemplateDialog, KEYS);
const VersionsDialog = fetched(async () => (await import('../versions/VersionsDialog.tsx')).VersionsDialog, KEYS);
const VotesDialog = fetched(async () => (await import('../votes/VotesDialog.tsx')).VotesDialog, KEYS);

const ShortcutsDialog = fetched(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog, KEYS);
const CommandPalette = fetched(async () => (await import('../palette/CommandPalette.tsx')).CommandPalette, KEYS);

export function OpenDialog() {
  const dialog = useWorkspace((state) => state.dialog);
  if (!dialog) return null;
  switch (dialog.dialog) {
    case 'leave':
      return <LeaveDialog {...dialog} />;
    case 'changed':
      return <ChangedDialog {...dialog} />;
    case 'failure':
      return <FailureDialog {...dialog} />;
    case 'refusal':
      return <RefusalDialog {...dialog} />;
    case 'report':
      return <ReportDialog {...dialog} />;
    case 'new':
      return <NewDialog onClose={dialog.answer} />;
    case 'mapTemplate':
      return <MapTemplateDialog onClose={dialog.answer} />;
    case 'versions':
      return <VersionsDialog side={dialog.side} onClose={dialog.answer} />;
    case 'picture':
      return <PictureDialog {...dialog} />;
    case 'settings':
      return <SettingsDialog onClose={dialog.answer} />;
    case 'jump':
      return <JumpDialog onClose={dialog.answer} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={dialog.answer} />;
    case 'votes':
      return <VotesDialog onClose={dialog.answer} />;
    case 'palette':
      return <CommandPalette onClose={dialog.answer} />;
    case 'merge':
      return <MergeDialog {...dialog} />;
    case 'confirm':
      return <ConfirmDialog {...dialog} />;
  }
}

type Props<Kind extends Dialog['dialog']> = Extract<Dialog, { dialog: Kind }>;

function ConfirmDialog({ title, text, action, answer }: Props<'confirm'>) {
  const { t } = useTranslator();
  return (
    <DialogFrame
      look="alert"
      icon="circle-alert"
      title={title}
      onClose={() => answer(false)}
      actions={
        <>
          <Button onClick={() => answer(false)}>{t('dialog.cancel')}</Button>
          <Button kind="danger" data-likely onClick={() => answer(true)}>
            {action}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </DialogFrame>
  );
}

function LeaveDialog({ title, answer }: Props<'leave'>) {
  const { t } = useTranslator();
  return (
    <DialogFrame
      look="alert"
      icon="circle-alert"
      title={t('dialog.leave.title', { title })}
      onClose={() => answer('cancel')}
      actions={
        <>
          <Button kind="danger" className={styles.apart} onClick={() => answer('discard')}>
            {t('dialog.leave.discard')}
          </Button>
          <Button onClick={() => answer('cancel')}>{t('dialog.cancel')}</Button>
          <Button kind="primary" data-likely onClick={() => answer('save')}>
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <p>{t('dialog.leave.text')}</p>
    </DialogFrame>
  );
}

function ChangedDialog({ file, answer }: Props<'changed'>) {
  const { t } = useTranslator();
  return (
    <DialogFrame
      look="alert"
      icon="triangle-alert"
      title={t('dialog.changed.title', { file })}
      onClose={() => answer('cancel')}
      actions={
        <>
          <Button kind="danger" className={styles.apart} onClick={() => answer('overwrite')}>
            {t('dialog.changed.overwrite')}
          </Button>
          <Button onClick={() => answer('cancel')}>{t('dialog.cancel')}</Button>
          <Button kind="primary" data-likely onClick={() => answer('saveAs')}>
            {t('dialog.saveAs')}
          </Button>
        </>
      }
    >
      <p>{t('dialog.changed.text')}</p>
    </DialogFrame>
  );
}

function FailureDialog({ failure, offersSaveAs, answer }: Props<'failure'>) {
  const { t } = useTranslator();
  const close = () => answer('close');
  return (
    <DialogFrame
      look="alert"
      icon="triangle-alert"
      title={offersSaveAs ? t('dialog.failure.notSaved') : t('dialog.failure.title')}
      onClose={close}
      actions={
        offersSaveAs ? (
          <>
            <Button onClick={close}>{t('dialog.close')}</Button>
            <Button kind="primary" data-likely onClick={() => answer('saveAs')}>
              {t('dialog.saveAs')}
            </Button>
          </>
        ) : (
          <Button kind="primary" data-likely onClick={close}>
            {t('dialog.understood')}
          </Button>
        )
      }
    >
      <p>{t(`failure.${failure.code}`, { file: failure.file })}</p>
      {offersSaveAs && <p className={styles.quiet}>{t('dialog.failure.kept')}</p>}
      {failure.detail && (
        <details>
          <summary>{t('app.trouble.detail')}</summary>
          <pre dir="ltr">{failure.detail}</pre>
        </details>
      )}
    </DialogFrame>
  );
}

function RefusalDialog({ refusal, file, answer }: Props<'refusal'>) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <DialogFrame
      look="alert"
      icon="triangle-alert"
      title={t('dialog.refusal.title', { file })}
      onClose={answer}
      actions={
        <Button kind="primary" data-likely onClick={answer}>
          {t('dialog.understood')}
        </Button>
      }
    >
      <p>{describeRefusal(refusal, translator)}</p>
    </DialogFrame>
  );
}

function ReportDialog({ findings, file, answer }: Props<'report'>) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <DialogFrame
      icon="info"
      title={t('dialog.report.title', { file })}
      onClose={answer}
      actions={
        <Button kind="primary" data-likely onClick={answer}>
          {t('dialog.understood')}
        </Button>
      }
    >
      <p>{t('dialog.report.text')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be scrolled by keyboard as well. */}
      <ul className={styles.findings} tabIndex={0} aria-label={t('dialog.report.list')}>
        {describeFindings(findings, translator).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two lines may be alike.
          <li key={index}>{line}</li>
        ))}
      </ul>
    </DialogFrame>
  );
}
