/** Finds the boxes that touch a rectangle without looking at all of them: a uniform grid of buckets. */
import type { Box } from './scene.ts';

/** Finds boxes by where they are. */
export interface SpatialIndex<Item> {
  /** Items whose box touches the rectangle, each once, in no particular order. Map px. */
  touching(area: Box): Item[];
  at(x: number, y: number): Item | undefined;
}

/** Several indexes as one, so that those of lanes that did not change are kept. */
export class JoinedIndex<Item> implements SpatialIndex<Item> {
  readonly #parts: readonly SpatialIndex<Item>[];

  constructor(parts: readonly SpatialIndex<Item>[]) {
    this.#parts = parts;
  }

  touching(area: Box): Item[] {
    return this.#parts.flatMap((part) => part.touching(area));
  }

  at(x: number, y: number): Item | undefined {
    for (const part of this.#parts) {
      const item = part.at(x, y);
      if (item) return item;
    }
    return undefined;
  }
}

const BUCKET = 512;

export class GridIndex<Item extends { box: Box }> implements SpatialIndex<Item> {
  readonly #buckets = new Map<number, Item[]>();

  constructor(items: Iterable<Item>) {
    for (const item of items) {
      for (const key of bucketsOf(item.box)) {
        const bucket = this.#buckets.get(key);
        if (bucket) bucket.push(item);
        else this.#buckets.set(key, [item]);
      }
    }
  }

  touching(area: Box): Item[] {
    const found = new Set<Item>();
    for (const key of bucketsOf(area)) {
      for (const item of this.#buckets.get(key) ?? []) if (overlaps(item.box, area)) found.add(item);
    }
    return [...found];
  }

  at(x: number, y: number): Item | undefined {
    return this.touching({ x, y, width: 0, height: 0 })[0];
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function* bucketsOf(box: Box): Generator<number> {
  const left = Math.floor(box.x / BUCKET);
  const right = Math.floor((box.x + box.width) / BUCKET);
  const top = Math.floor(box.y / BUCKET);
  const bottom = Math.floor((box.y + box.height) / BUCKET);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield row * 1_000_000 + column;
  }
}
