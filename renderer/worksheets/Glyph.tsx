/** A small line drawing beside a word; it says nothing of its own to a screen reader. */
import type { IconNode } from 'lucide';
import { createElement } from 'react';

export function Glyph({ icon, size }: { icon: IconNode; size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
