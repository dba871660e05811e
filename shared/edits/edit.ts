/** The closed set of changes to a journey. Everything that alters a document is one of these records. */
import type {
  AuditRound,
  AuditRow,
  Curve,
  Interview,
  Journey,
  JourneyMap,
  Lane,
  Moment,
  Note,
  Owner,
  Pack,
  Persona,
  Place,
  Review,
  Stage,
  Task,
  Touchpoint,
} from '../document/schema.ts';

/** The document's own lists, whose items are put, changed, moved and removed alike. */
export interface Collections {
  maps: JourneyMap;
  personas: Persona;
  owners: Owner;
  tasks: Task;
  reviews: Review;
  audits: AuditRound;
  touchpoints: Touchpoint;
  interviews: Interview;
  packs: Pack;
}

/** The lists of one map. */
export interface MapCollections {
  stages: Stage;
  curves: Curve;
  lanes: Lane;
  notes: Note;
}

/** Fields that a `set` may give; identity and structure have edits of their own. */
export type Fields<T> = Partial<Omit<T, 'id' | 'moments' | 'stages' | 'curves' | 'lanes' | 'notes' | 'feelings'>>;

type CollectionEdit = {
  [K in keyof Collections]:
    | { edit: 'add'; to: K; item: Collections[K]; at?: number }
    | { edit: 'set'; in: K; id: string; fields: Fields<Collections[K]> }
    | { edit: 'move'; in: K; id: string; at: number }
    | { edit: 'remove'; from: K; id: string };
}[keyof Collections];

type MapEdit = {
  [K in keyof MapCollections]:
    | { edit: 'addToMap'; map: string; to: K; item: MapCollections[K]; at?: number }
    | { edit: 'setInMap'; map: string; in: K; id: string; fields: Fields<MapCollections[K]> }
    | { edit: 'moveInMap'; map: string; in: K; id: string; at: number }
    | { edit: 'removeFromMap'; map: string; from: K; id: string };
}[keyof MapCollections];

export type Edit =
  | CollectionEdit
  | MapEdit
  | {
      edit: 'setJourney';
      fields: Partial<Pick<Journey, 'title' | 'language' | 'reviewPlan' | 'walkOrder' | 'letterhead'>>;
    }
  | { edit: 'addMoment'; map: string; stage: string; at?: number; moment: Moment }
  | { edit: 'setMoment'; map: string; moment: string; fields: Fields<Moment> }
  /** `at` is the place among the stage's moments after the moment has left its old place. */
  | { edit: 'moveMoment'; map: string; moment: string; stage: string; at: number }
  | { edit: 'removeMoment'; map: string; moment: string }
  /** Takes moments, given in any order, to one place, where they stand together in the map's order. `at` is counted without them. */
  | { edit: 'moveMoments'; map: string; moments: readonly string[]; stage: string; at: number }
  /** Takes away stages with all that is in them, moments and notes at once. */
  | {
      edit: 'removeParts';
      map: string;
      stages: readonly string[];
      moments: readonly string[];
      notes: readonly string[];
    }
  /** `value` null clears: the curve gets a gap. Other values are clamped to the scale and rounded to tenths. */
  | { edit: 'setFeeling'; map: string; moment: string; curve: string; value: number | null }
  /** The same at many moments at once, by moment; moments that are not there are passed over. */
  | { edit: 'setFeelings'; map: string; curve: string; values: ReadonlyMap<string, number | null> }
  | { edit: 'placeNote'; map: string; note: string; lane: string; place: Place }
  | {
      edit: 'setAuditRow';
      round: string;
      sheet: string;
      touchpoint: string;
      fields: Partial<Omit<AuditRow, 'touchpoint'>>;
    }
  | { edit: 'all'; edits: readonly Edit[] };
