/** Chooses the square of a picture that becomes a portrait: by dragging and wheel, or by arrow keys, plus and minus. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { interfaceScale } from '../frame/theme.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type Crop, drawPortrait, moved, type Size, squareOf, WHOLE, ZOOM_MAX, zoomed } from './crop.ts';
import styles from './personas.module.css';

/** Side of the square in the dialog, in px. */
const FRAME = 280;
const STEP = 12;
const ZOOM_STEP = 1.15;

interface CropDialogProps {
  /** Data URL. */
  picture: string;
  onDone: (portrait: string) => void;
  onCancel: () => void;
}

export function CropDialog({ picture, onDone, onCancel }: CropDialogProps) {
  const { t } = useTranslator();
  const image = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [crop, setCrop] = useState<Crop>(WHOLE);
  const grip = useRef<{ x: number; y: number } | null>(null);

  const move = (dx: number, dy: number) => size && setCrop((now) => moved(now, size, dx, dy, FRAME));
  const zoom = (factor: number) => size && setCrop((now) => zoomed(now, size, now.zoom * factor));
  const pressed = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 4 * STEP : STEP;
    if (event.key === 'ArrowLeft') move(step, 0);
    else if (event.key === 'ArrowRight') move(-step, 0);
    else if (event.key === 'ArrowUp') move(0, step);
    else if (event.key === 'ArrowDown') move(0, -step);
    else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
    else if (event.key === '-' || event.key === '−') zoom(1 / ZOOM_STEP);
    else return;
    event.preventDefault();
  };
  const dragged = (event: PointerEvent) => {
    if (!grip.current) return;
    const scale = interfaceScale();
    move((event.clientX - grip.current.x) / scale, (event.clientY - grip.current.y) / scale);
    grip.current = { x: event.clientX, y: event.clientY };
  };
  const finish = () => {
    const portrait = image.current && drawPortrait(image.current, crop);
    if (portrait) onDone(portrait);
  };

  const shown = size && squareOf(crop, size);
  const scale = shown ? FRAME / shown.side : 1;
  return (
    <DialogFrame
      title={t('persona.crop.title')}
      icon="image"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('dialog.cancel')}</Button>
          <Button kind="primary" data-likely disabled={!size} onClick={finish}>
            {t('persona.crop.take')}
          </Button>
        </>
      }
    >
      <div className={styles.crop}>
        {/* biome-ignore lint/a11y/useSemanticElements: the picture is moved by keys; no element of the platform does that. */}
        <div
          role="group"
          aria-label={t('persona.crop.frame')}
          aria-describedby="crop-help"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys.
          tabIndex={0}
          className={styles.cropFrame}
          style={{ inlineSize: FRAME, blockSize: FRAME }}
          onKeyDown={pressed}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={dragged}
          onPointerUp={() => {
            grip.current = null;
          }}
          onPointerCancel={() => {
            grip.current = null;
          }}
          onWheel={(event) => zoom(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP)}
        >
          <img
            ref={image}
            src={picture}
            alt=""
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setSize({ width: naturalWidth, height: naturalHeight })
            }
            style={
              shown
                ? {
                    width: (size?.width ?? 0) * scale,
                    transform: `translate(${-shown.x * scale}px, ${-shown.y * scale}px)`,
                  }
                : { visibility: 'hidden' }
            }
          />
          <span className={styles.cropCircle} />
        </div>
        <label className={styles.cropZoom}>
          <Icon name="zoom-out" />
          <input
            type="range"
            aria-label={t('persona.crop.zoom')}
            min={1}
            max={ZOOM_MAX}
            step={0.05}
            value={crop.zoom}
            onChange={(event) => size && setCrop(zoomed(crop, size, Number(event.target.value)))}
          />
          <Icon name="zoom-in" />
        </label>
        <p id="crop-help" className={styles.hint}>
          {t('persona.crop.help')}
        </p>
      </div>
    </DialogFrame>
  );
}
