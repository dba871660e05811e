/** Makes one touchpoint of two that mean the same: everything that named the one that goes names the one that stays. */
import { findById } from '../document/find.ts';
import type { AuditRow, AuditSheet, Interview, InterviewRow, Journey, Review, Touchpoint } from '../document/schema.ts';
import { TEXT_LIMIT } from '../document/terms.ts';
import type { Edit } from '../edits/edit.ts';
import { withParts } from './inventory.ts';

/** Fields of which only one side can stay. Owners and measures are joined. */
export const MERGE_FIELDS = ['name', 'channel', 'device', 'control', 'phase', 'parent', 'influence'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

export interface Merge {
  /** Id of the one that stays. */
  keep: string;
  /** Id of the one that goes. */
  gone: string;
  /** Fields that are taken over from the one that goes. */
  take: ReadonlySet<MergeField>;
}

/** The fields in which two differ and one must be chosen. */
export function mergeChoices(keep: Touchpoint, gone: Touchpoint): MergeField[] {
  return MERGE_FIELDS.filter((field) => {
    // Not a choice where one is a part of the other.
    if (field === 'parent' && (keep.parent === gone.id || gone.parent === keep.id)) return false;
    return keep[field] !== gone[field];
  });
}

/** One edit, undone as one; null when there are no two such touchpoints. */
export function mergeTouchpoints(journey: Journey, { keep, gone, take }: Merge): Edit | null {
  const staying = findById(journey.touchpoints, keep);
  const going = findById(journey.touchpoints, gone);
  if (!staying || !going || keep === gone) return null;
  const parent = mergedParent(journey, staying, going, take.has('parent'));
  const edits: Edit[] = [
    ...journey.maps.flatMap((map) =>
      map.stages.flatMap((stage) =>
        stage.moments
          .filter((moment) => moment.touchpoint === gone)
          .map((moment): Edit => ({ edit: 'setMoment', map: map.id, moment: moment.id, fields: { touchpoint: keep } })),
      ),
    ),
    ...journey.tasks
      .filter((task) => task.touchpoint === gone)
      .map((task): Edit => ({ edit: 'set', in: 'tasks', id: task.id, fields: { touchpoint: keep } })),
    ...journey.audits
      .filter((round) => round.sheets.some((sheet) => sheet.rows.some((row) => row.touchpoint === gone)))
      .map(
        (round): Edit => ({
          edit: 'set',
          in: 'audits',
          id: round.id,
          fields: { sheets: round.sheets.map((sheet) => mergedSheet(sheet, keep, gone)) },
        }),
      ),
    ...journey.interviews
      .filter((interview) => interview.rows.some((row) => row.touchpoint === gone))
      .map(
        (interview): Edit => ({
          edit: 'set',
          in: 'interviews',
          id: interview.id,
          fields: { rows: mergedRows(interview, keep, gone) },
        }),
      ),
    ...journey.reviews.flatMap((review): Edit[] => {
      const snapshot = mergedSnapshot(review, keep, gone);
      return snapshot ? [{ edit: 'set', in: 'reviews', id: review.id, fields: { snapshot } }] : [];
    }),
    ...journey.packs
      .filter((pack) => pack.sheets.some(({ about }) => about === gone))
      .map(
        (pack): Edit => ({
          edit: 'set',
          in: 'packs',
          id: pack.id,
          fields: { sheets: pack.sheets.map((row) => (row.about === gone ? { ...row, about: keep } : row)) },
        }),
      ),
    // Before its parts come, so that none is for a moment a part of itself.
    { edit: 'set', in: 'touchpoints', id: keep, fields: { parent } },
    ...journey.touchpoints
      .filter((touchpoint) => touchpoint.parent === gone && touchpoint.id !== keep)
      .map((part): Edit => ({ edit: 'set', in: 'touchpoints', id: part.id, fields: { parent: keep } })),
    { edit: 'setJourney', fields: { walkOrder: mergedWalk(journey.walkOrder, keep, gone) } },
    // Its measures keep their ids, so they come only when it is gone.
    { edit: 'remove', from: 'touchpoints', id: gone },
    { edit: 'set', in: 'touchpoints', id: keep, fields: mergedFields(staying, going, take) },
  ];
  return { edit: 'all', edits };
}

function mergedFields(keep: Touchpoint, gone: Touchpoint, take: ReadonlySet<MergeField>): Partial<Touchpoint> {
  const from = (field: MergeField) => (take.has(field) ? gone : keep);
  return {
    name: from('name').name,
    channel: from('channel').channel,
    device: from('device').device,
    control: from('control').control,
    phase: from('phase').phase,
    influence: from('influence').influence,
    catalogue: keep.catalogue ?? gone.catalogue,
    owners: [...new Set([...keep.owners, ...gone.owners])],
    measures: [...keep.measures, ...gone.measures],
  };
}

/** What the one that stays is a part of: never of itself, nor of one of its parts. */
function mergedParent(journey: Journey, keep: Touchpoint, gone: Touchpoint, takes: boolean): string | null {
  const own = withParts(journey.touchpoints, keep.id);
  // It stood below the one that goes: it takes that one's place.
  if (withParts(journey.touchpoints, gone.id).has(keep.id)) return gone.parent;
  return takes && !(gone.parent !== null && own.has(gone.parent)) ? gone.parent : keep.parent;
}

/** One row where there were two: the scores of the one that stays count, and both say what was seen. */
function mergedSheet(sheet: AuditSheet, keep: string, gone: string): AuditSheet {
  const going = sheet.rows.find((row) => row.touchpoint === gone);
  if (!going) return sheet;
  const hasBoth = sheet.rows.some((row) => row.touchpoint === keep);
  const rows = sheet.rows.flatMap((row): AuditRow[] => {
    if (row.touchpoint === gone) return hasBoth ? [] : [{ ...row, touchpoint: keep }];
    if (row.touchpoint !== keep) return [row];
    return [
      {
        ...row,
        scores: { ...going.scores, ...row.scores },
        saw: joined(row.saw, going.saw),
        change: joined(row.change, going.change),
        ...(row.owner == null && going.owner != null && { owner: going.owner }),
        ...(row.due == null && going.due != null && { due: going.due }),
      },
    ];
  });
  return { ...sheet, rows };
}

/** One row where there were two: what was said of the one that stays counts, and the words of both are kept. */
function mergedRows({ rows }: Interview, keep: string, gone: string): InterviewRow[] {
  const going = rows.find((row) => row.touchpoint === gone);
  const staying = rows.find((row) => row.touchpoint === keep);
  return rows.flatMap((row) => {
    if (row === staying && going) {
      const { met, feeling, says } = going;
      return [
        {
          ...row,
          met: met === true ? true : (row.met ?? met),
          feeling: row.feeling ?? feeling,
          says: joined(row.says, says),
        },
      ];
    }
    if (row !== going) return [row];
    return staying ? [] : [{ ...row, touchpoint: keep }];
  });
}

function joined(first: string, second: string): string {
  if (second === '' || second === first) return first;
  return (first === '' ? second : `${first}\n${second}`).slice(0, TEXT_LIMIT);
}

/** A review's frozen scores under the one name; undefined where the one that goes has none. */
function mergedSnapshot(review: Review, keep: string, gone: string): Review['snapshot'] | undefined {
  const { snapshot } = review;
  if (!snapshot || !Object.hasOwn(snapshot.scores, gone)) return undefined;
  const { [gone]: going, ...scores } = snapshot.scores;
  return { ...snapshot, scores: { ...scores, [keep]: { ...going, ...scores[keep] } } };
}

/** The one that stays keeps its place; without one it takes that of the other. */
function mergedWalk(walkOrder: readonly string[], keep: string, gone: string): string[] {
  return walkOrder.includes(keep)
    ? walkOrder.filter((id) => id !== gone)
    : walkOrder.map((id) => (id === gone ? keep : id));
}
