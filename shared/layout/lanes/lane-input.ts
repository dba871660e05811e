/** What the layout of every lane works with. */
import type { Journey, Moment, Note, Touchpoint } from '../../document/schema.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { Wrap } from '../remembering-wrap.ts';
import type { Column, StageHead } from '../scene.ts';
import type { Measure } from '../text.ts';

export interface MomentColumn {
  moment: Moment;
  column: Column;
}

/** A map's columns and what stands in them; lanes are laid out one below the other, from y downwards (map px). */
export interface LaneInput {
  journey: Journey;
  columns: readonly Column[];
  columnOf: ReadonlyMap<string, number>;
  heads: ReadonlyMap<string, StageHead>;
  touchpoints: ReadonlyMap<string, Touchpoint>;
  notesByLane: ReadonlyMap<string, readonly Note[]>;
  /** Ids of notes that a task came of. */
  tasks: ReadonlySet<string>;
  wrapText: Wrap;
  momentColumns: readonly MomentColumn[];
  /** Speaks the map's language. */
  translator: Translator;
  /** The curve that cards show and that marks belong to. */
  activeCurve: string | null;
  measure: Measure;
  signs: MapSigns;
}

/** By what a lane knows that the map is as it was: compared one by one with those of the layout before. */
export interface MapSigns {
  /** Ids of the stages, each with the number of its moments: from these the columns follow. */
  stages: readonly (string | number)[];
  colours: readonly string[];
  moments: readonly Moment[];
  ids: readonly string[];
  met: readonly string[];
}
