/** Says why a picture was not put in. */
import type { PictureProblem } from '../pictures/read-picture.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from './DialogFrame.tsx';

interface PictureDialogProps {
  problem: PictureProblem;
  file: string;
  answer: () => void;
}

export function PictureDialog({ problem, file, answer }: PictureDialogProps) {
  const { t } = useTranslator();
  return (
    <DialogFrame
      look="alert"
      icon="circle-alert"
      title={t('dialog.failure.title')}
      onClose={answer}
      actions={
        <Button kind="primary" data-likely onClick={answer}>
          {t('dialog.understood')}
        </Button>
      }
    >
      <p>{t(`picture.${problem}`, { name: file })}</p>
    </DialogFrame>
  );
}
