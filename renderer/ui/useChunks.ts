/** Keeps only those rows in the page that are in sight or near it, in chunks; the others are an empty space of their height. */
import { useEffect, useRef, useState } from 'react';

export const CHUNK = 32;

/** px, of a row whose height is not known yet. */
const ROW_HEIGHT = 37;
/** How far out of sight rows are kept ready. */
const MARGIN = '600px 0px';

export interface Chunks {
  isNear(chunk: number): boolean;
  /** px that an absent chunk of so many rows takes up. */
  heightOf(chunk: number, rows: number): number;
  /** For the chunk's element, present or not. It says which it is in `data-chunk`. */
  watch(element: HTMLElement | null): (() => void) | undefined;
}

/** `current`: the chunk that one stands in, which is always there with its neighbours. */
export function useChunks(current: number): Chunks {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const heights = useRef(new Map<number, number>());
  const observer = useRef<IntersectionObserver | null>(null);

  const [watch] = useState(() => (element: HTMLElement | null) => {
    if (!element) return undefined;
    observer.current ??= new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            const chunk = Number((target as HTMLElement).dataset.chunk);
            if (isIntersecting) next.add(chunk);
            else {
              next.delete(chunk);
              heights.current.set(chunk, boundingClientRect.height);
            }
          }
          return next;
        });
      },
      { root: element.closest('[data-scroll]'), rootMargin: MARGIN },
    );
    const watching = observer.current;
    watching.observe(element);
    return () => watching.unobserve(element);
  });

  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );

  return {
    isNear: (chunk) => near.has(chunk) || Math.abs(chunk - current) <= 1,
    heightOf: (chunk, rows) => heights.current.get(chunk) ?? rows * ROW_HEIGHT,
    watch,
  };
}
