/** Compares a recovery copy with the file it belongs to, so that one can choose between them. */
import { useEffect, useState } from 'react';
import { momentsOf } from '../../shared/document/find.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import type { RecoveryCopy } from '../../shared/host/host.ts';
import { workspace } from '../state/workspace.ts';

export interface Amounts {
  stages: number;
  moments: number;
  notes: number;
}

export interface Comparison {
  copy: Amounts | null;
  /** null: there is no file, or it cannot be read. */
  file: Amounts | null;
  /** The file holds the very same journey. */
  same: boolean;
}

export function amountsOf(journey: Journey): Amounts {
  const total = { stages: 0, moments: 0, notes: 0 };
  for (const map of journey.maps) {
    total.stages += map.stages.length;
    total.moments += momentsOf(map).length;
    total.notes += map.notes.length;
  }
  return total;
}

/** Compares by the texts as they would be saved. */
export function compare(copyText: string, fileText: string | null): Comparison {
  const copy = openJourney(copyText);
  const file = fileText === null ? null : openJourney(fileText);
  return {
    copy: copy.ok ? amountsOf(copy.journey) : null,
    file: file?.ok ? amountsOf(file.journey) : null,
    same: copy.ok && file?.ok === true && serializeJourney(copy.journey) === serializeJourney(file.journey),
  };
}

/** Reads the file behind a recovery copy, if it can be read without asking anybody. */
export function useComparison(copy: RecoveryCopy): Comparison {
  const [comparison, setComparison] = useState(() => compare(copy.text, null));
  useEffect(() => {
    let isWanted = true;
    const { file } = copy;
    if (!file) return;
    workspace()
      .getState()
      .host.read(file.handle)
      .then((read) => {
        if (isWanted && read.ok) setComparison(compare(copy.text, read.value.text));
      });
    return () => {
      isWanted = false;
    };
  }, [copy]);
  return comparison;
}
