/** The colours of a stage as a row to choose from. */
import { useId } from 'react';
import { STAGE_COLOURS } from '../state/actions.ts';
import { useTranslator } from '../state/workspace.ts';
import styles from './panel.module.css';

/** `value`: the colour that is chosen; another, or none, where the stages differ. */
export function StageColours({ value, onChange }: { value: string | undefined; onChange: (colour: string) => void }) {
  const { t } = useTranslator();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={t('field.colour')} className={styles.swatches}>
      {STAGE_COLOURS.map((colour) => (
        <label key={colour} className={styles.swatch} title={t(`stageColour.${colour}`)}>
          <input
            type="radio"
            className="spoken"
            name={group}
            aria-label={t(`stageColour.${colour}`)}
            checked={value === colour}
            onChange={() => onChange(colour)}
          />
          <span className={styles.swatchColour} style={{ background: `var(--${colour})` }} />
        </label>
      ))}
    </div>
  );
}
