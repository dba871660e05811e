/** The still parts of a slide: grounds, words, icons, portraits. What they say is said again in words for screen readers. */
import { createElement, useId } from 'react';
import { findById } from '../../shared/document/find.ts';
import type { Journey } from '../../shared/document/schema.ts';
import type { Direction } from '../../shared/i18n/translate.ts';
import type { Part, SlideIcon } from '../../shared/present/slide.ts';
import { DIRECTIONAL, ICONS, type IconName, iconOf } from '../ui/icons.ts';
import { fillOf, toneOf } from './colours.ts';
import styles from './Present.module.css';
import { SlideText } from './SlideText.tsx';

interface SlidePartsProps {
  parts: readonly Part[];
  journey: Journey;
  direction: Direction;
}

export function SlideParts({ parts, journey, direction }: SlidePartsProps) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a slide is drawn anew as a whole.
    <SlidePart key={index} part={part} journey={journey} direction={direction} />
  ));
}

function SlidePart({ part, journey, direction }: { part: Part; journey: Journey; direction: Direction }) {
  switch (part.part) {
    case 'text':
      return (
        <SlideText
          lines={part.lines}
          x={part.x}
          y={part.y}
          style={part.style}
          anchor={part.anchor}
          fill={toneOf(part.tone)}
          direction={direction}
        />
      );
    case 'box':
      return (
        <rect
          x={part.x}
          y={part.y}
          width={part.width}
          height={part.height}
          rx={part.radius}
          className={styles.box}
          data-line={part.line}
          opacity={part.faint ? 0.32 : undefined}
          style={{ fill: fillOf(part.fill) }}
        />
      );
    case 'icon':
      return (
        <Drawn
          name={iconNamed(part.icon, journey)}
          filled={part.icon === 'star'}
          x={part.x}
          y={part.y}
          size={part.width}
          colour={toneOf(part.tone)}
          direction={direction}
        />
      );
    case 'portrait':
      return <Portrait href={part.href} x={part.x} y={part.y} size={part.width} />;
  }
}

function iconNamed(icon: SlideIcon, journey: Journey): IconName {
  if (typeof icon === 'object') {
    const touchpoint = findById(journey.touchpoints, icon.touchpoint);
    return touchpoint ? iconOf(touchpoint) : 'circle-dot';
  }
  return (
    { star: 'star', quote: 'quote', pain: 'circle-alert', opportunity: 'trending-up', person: 'user-round' } as const
  )[icon];
}

interface DrawnProps {
  name: IconName;
  filled: boolean;
  x: number;
  y: number;
  size: number;
  colour: string;
  direction: Direction;
}

function Drawn({ name, filled, x, y, size, colour, direction }: DrawnProps) {
  const turned = direction === 'rtl' && DIRECTIONAL.has(name);
  return (
    <g
      transform={`translate(${turned ? x + size : x} ${y}) scale(${((turned ? -1 : 1) * size) / 24} ${size / 24})`}
      fill="none"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ stroke: colour, ...(filled && { fill: colour }) }}
    >
      {ICONS[name].map(([tag, attributes]) => createElement(tag, { ...attributes, key: JSON.stringify(attributes) }))}
    </g>
  );
}

function Portrait({ href, x, y, size }: { href: string; x: number; y: number; size: number }) {
  const id = useId();
  return (
    <>
      <clipPath id={id}>
        <circle cx={x + size / 2} cy={y + size / 2} r={size / 2} />
      </clipPath>
      <image
        href={href}
        x={x}
        y={y}
        width={size}
        height={size}
        preserveAspectRatio="xMidYMid slice"
        clipPath={`url(#${id})`}
      />
    </>
  );
}
