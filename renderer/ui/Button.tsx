/** Buttons: with words, or with an icon alone that is named for those who cannot see it. */
import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** `primary` is the one strong element of a view, `danger` takes something away, `bare` has no border. */
  kind?: 'primary' | 'quiet' | 'danger' | 'bare';
  icon?: IconName;
};

export function Button({ kind = 'quiet', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={join(styles.button, styles[kind], className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children' | 'title' | 'aria-label'> & {
  icon: IconName;
  /** What it does, in words: its name and its tooltip. */
  label: string;
  /** For switches: whether it is on. */
  pressed?: boolean;
  /** Shown with the tooltip and told to screen readers. */
  shortcut?: string;
  /** Icon size in px. */
  size?: number;
  filled?: boolean;
};

export function IconButton({
  icon,
  label,
  pressed,
  shortcut,
  size = 18,
  filled = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={join(styles.iconButton, className)}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
    >
      <Icon name={icon} size={size} filled={filled} />
    </button>
  );
}

function join(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
