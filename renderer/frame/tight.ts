/** A bar that gives up words, step by step, until it fits: how many it needs depends on the language, not on the width alone. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Sets `data-tight` on the bar to the least step, of 0 … `most`, at which nothing is wider than the bar.
 * Looks again whenever its size or its words change.
 */
export function useTight<Bar extends HTMLElement>(most: number): RefObject<Bar | null> {
  const bar = useRef<Bar>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const giveWay = () => {
      for (let step = 0; step <= most; step++) {
        element.dataset.tight = String(step);
        if (element.scrollWidth <= element.clientWidth) return;
      }
    };
    giveWay();
    const size = new ResizeObserver(giveWay);
    size.observe(element);
    const words = new MutationObserver(giveWay);
    words.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      size.disconnect();
      words.disconnect();
    };
  }, [most]);
  return bar;
}
