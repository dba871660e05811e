/**
 * Where the canvas looks: screen = map × scale + offset, in CSS px.
 * Moves without React; whoever draws listens.
 */
import type { Box } from '../../shared/layout/scene.ts';

export const SCALE_MIN = 0.1;
export const SCALE_MAX = 4;
const ZOOM_STEP = 1.25;
/** Below it a card's text is hard to read on a laptop; a map is shown whole down to `WHOLE_SCALE`. */
const READABLE_SCALE = 0.8;
const WHOLE_SCALE = 0.9;
/** A map that is small beside the window begins no larger than this. */
const BEGIN_MAX = 1.25;
/** A thing that is zoomed to is shown no larger than this. */
const CLOSE_SCALE = 2;
/** Screen px of air around it. */
const AROUND = 24;
/** How much of the viewport may be empty after the map's end. */
const AIR = 0.4;

export class Camera {
  x = 0;
  y = 0;
  scale = 1;
  /** Size of the viewport in CSS px. */
  width = 0;
  height = 0;
  /** The map that is looked at: it cannot be lost from the viewport. Map px. */
  #map: MapSize = { width: 0, height: 0, rtl: false };
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(to: { x?: number; y?: number; scale?: number }): void {
    const scale = to.scale ?? this.scale;
    const x = this.#kept(to.x ?? this.x, this.width, this.#map.width * scale, this.#map.rtl);
    const y = this.#kept(to.y ?? this.y, this.height, this.#map.height * scale, false);
    if (x === this.x && y === this.y && scale === this.scale) return;
    this.x = x;
    this.y = y;
    this.scale = scale;
    for (const listener of this.#listeners) listener();
  }

  /** The viewport's new size. What is at the start side stays there. */
  resize(width: number, height: number): void {
    const shift = this.#map.rtl ? width - this.width : 0;
    this.width = width;
    this.height = height;
    this.pan(shift, 0);
  }

  /** The map as it is now. One that grew does so at its end: what is in view stays where it is. */
  lookAt(map: MapSize): void {
    const shift = map.rtl && this.#map.rtl ? (this.#map.width - map.width) * this.scale : 0;
    this.#map = map;
    this.pan(shift, 0);
  }

  /** An offset that leaves no gap before the map's start, and some air after its end. */
  #kept(offset: number, viewport: number, length: number, fromEnd: boolean): number {
    if (length === 0 || viewport === 0) return offset;
    if (fromEnd) return viewport - length - this.#kept(viewport - length - offset, viewport, length, false);
    const least = Math.min(0, viewport - length - viewport * AIR);
    return Math.min(0, Math.max(least, offset));
  }

  pan(dx: number, dy: number): void {
    this.set({ x: this.x + dx, y: this.y + dy });
  }

  /** Zooms so that the map point under the pointer stays under it. Pointer in CSS px of the viewport. */
  zoomAt(pointerX: number, pointerY: number, scale: number): void {
    const next = Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale));
    const ratio = next / this.scale;
    this.set({ x: pointerX - (pointerX - this.x) * ratio, y: pointerY - (pointerY - this.y) * ratio, scale: next });
  }

  /** One step in or out. */
  zoomStep(direction: 1 | -1): void {
    this.zoomTo(this.scale * (direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP));
  }

  /** Zooms about the middle, except that a map shown from its start or its top goes on being so. */
  zoomTo(scale: number): void {
    const { rtl, width } = this.#map;
    const start = rtl ? this.width - width * this.scale : 0;
    const atStart = Math.abs(this.x - start) < 1;
    this.zoomAt(atStart ? (rtl ? this.width : 0) : this.width / 2, this.y === 0 ? 0 : this.height / 2, scale);
  }

  /** Shows the whole map, not above 100 %; a map that fits stands at its start corner. */
  fit(): void {
    const { width, height } = this.#map;
    this.#begin(Math.min(1, this.width / width, this.height / height));
  }

  /**
   * Shows the map from its start corner, its text as large as the window's height has room for, so that nothing is
   * left empty below a wide map: up to 125 % where its whole width stays in view, up to 100 % where it is far wider.
   * What lies outside is in the overview.
   */
  begin(): void {
    const { width, height } = this.#map;
    const across = this.width / width;
    const down = this.height / height;
    this.#begin(
      across >= WHOLE_SCALE
        ? Math.min(BEGIN_MAX, across, Math.max(1, down))
        : Math.min(1, Math.max(READABLE_SCALE, down)),
    );
  }

  /** At whole per cents, as the status line shows them. */
  #begin(wanted: number): void {
    const scale = Math.max(SCALE_MIN, Math.floor(wanted * 100) / 100);
    this.set({ scale, x: this.#map.rtl ? this.width - this.#map.width * scale : 0, y: 0 });
  }

  /** Moves as little as possible until the box is in view, clear of the sticky heads. */
  reveal(box: Box, inset: Insets): void {
    const left = box.x * this.scale + this.x;
    const right = left + box.width * this.scale;
    const top = box.y * this.scale + this.y;
    const bottom = top + box.height * this.scale;
    let dx = 0;
    let dy = 0;
    if (right > this.width - inset.right) dx = this.width - inset.right - right;
    if (left + dx < inset.left) dx = inset.left - left;
    if (bottom > this.height - inset.bottom) dy = this.height - inset.bottom - bottom;
    if (top + dy < inset.top) dy = inset.top - top;
    this.pan(dx, dy);
  }

  /** Shows the box large, in the middle of what the heads leave free: `inline` at the start side, `block` at the top; map px. */
  show(box: Box, heads: { inline: number; block: number }): void {
    const wanted = Math.min(
      (this.width - 2 * AROUND) / (box.width + heads.inline),
      (this.height - 2 * AROUND) / (box.height + heads.block),
    );
    const scale = Math.min(CLOSE_SCALE, Math.max(SCALE_MIN, wanted));
    const start = this.#map.rtl ? 0 : heads.inline * scale;
    const width = this.width - heads.inline * scale;
    const height = this.height - heads.block * scale;
    this.set({
      scale,
      x: start + (width - box.width * scale) / 2 - box.x * scale,
      y: heads.block * scale + (height - box.height * scale) / 2 - box.y * scale,
    });
  }

  /** Moves so that the map point stands in the middle. Map px. */
  centre(x: number, y: number): void {
    this.set({ x: this.width / 2 - x * this.scale, y: this.height / 2 - y * this.scale });
  }

  /** Whether the whole map is in view. */
  get seesAll(): boolean {
    const { width, height } = this.#map;
    return (
      this.x >= -1 &&
      this.y >= -1 &&
      this.x + width * this.scale <= this.width + 1 &&
      this.y + height * this.scale <= this.height + 1
    );
  }

  /** Whether any part of the box can be seen, clear of the insets. */
  shows(box: Box, inset: Insets): boolean {
    const left = box.x * this.scale + this.x;
    const top = box.y * this.scale + this.y;
    return (
      left < this.width - inset.right &&
      left + box.width * this.scale > inset.left &&
      top < this.height - inset.bottom &&
      top + box.height * this.scale > inset.top
    );
  }

  toMap(x: number, y: number): { x: number; y: number } {
    return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale };
  }

  /** The part of the map in view. Map px. */
  inView(): Box {
    return { ...this.toMap(0, 0), width: this.width / this.scale, height: this.height / this.scale };
  }
}

export interface MapSize {
  width: number;
  height: number;
  rtl: boolean;
}

export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
