/** The panel beside the map: shows and changes what is selected, or the map itself. */
import { useEffect } from 'react';
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import type { JourneyMap } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { mapIn, useEditor } from '../state/editor.ts';
import { fetched } from '../ui/fetched.tsx';
import { MapPanel } from './MapPanel.tsx';

// A map opens with nothing selected: the panels of what can be are fetched behind it.
const MomentPanel = fetched(async () => (await import('./MomentPanel.tsx')).MomentPanel);
const NotePanel = fetched(async () => (await import('./NotePanel.tsx')).NotePanel);
const StagePanel = fetched(async () => (await import('./StagePanel.tsx')).StagePanel);
const SeveralPanel = fetched(async () => (await import('./SeveralPanel.tsx')).SeveralPanel);
const PersonaPanel = fetched(async () => (await import('../personas/PersonaPanel.tsx')).PersonaPanel);
const LanePanel = fetched(async () => (await import('./LanePanel.tsx')).LanePanel);

/** What the panel is about. An empty place is about what it is under. */
type Subject = { about: 'map' } | { about: 'persona' | 'moment' | 'stage' | 'lane' | 'note'; id: string };

export function Inspector() {
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const selection = useEditor((state) => state.selection);
  const several = useEditor((state) => state.others.length > 0);
  useEffect(() => {
    for (const panel of [MomentPanel, NotePanel, StagePanel, LanePanel, SeveralPanel]) void panel.fetch();
  }, []);
  if (several) return <SeveralPanel />;
  const subject = subjectOf(map, selection);
  switch (subject.about) {
    case 'moment': {
      const at = locateMoment(map, subject.id);
      const touchpoint = findById(journey.touchpoints, at?.moment.touchpoint ?? null);
      if (at && touchpoint) {
        return <MomentPanel key={subject.id} journey={journey} map={map} at={at} touchpoint={touchpoint} />;
      }
      break;
    }
    case 'stage': {
      const stage = findById(map.stages, subject.id);
      if (stage) return <StagePanel key={subject.id} map={map} stage={stage} language={journey.language} />;
      break;
    }
    case 'lane': {
      const lane = findById(map.lanes, subject.id);
      if (lane) return <LanePanel key={subject.id} map={map} lane={lane} language={journey.language} />;
      break;
    }
    case 'note': {
      const note = findById(map.notes, subject.id);
      if (note) return <NotePanel key={subject.id} journey={journey} map={map} note={note} />;
      break;
    }
    case 'persona': {
      const persona = findById(journey.personas, subject.id);
      if (persona) return <PersonaPanel key={subject.id} journey={journey} persona={persona} />;
      break;
    }
    case 'map':
  }
  return <MapPanel key={map.id} journey={journey} map={map} />;
}

function subjectOf(map: JourneyMap, selection: Selection | null): Subject {
  switch (selection?.kind) {
    case 'persona':
    case 'moment':
    case 'stage':
    case 'lane':
    case 'note':
      return { about: selection.kind, id: selection.id };
    case 'feeling':
      return { about: 'moment', id: selection.moment };
    case 'cell': {
      const { place } = selection;
      if (isUnderStage(place)) return { about: 'stage', id: place.stage };
      return locateMoment(map, place.from) ? { about: 'moment', id: place.from } : { about: 'map' };
    }
    default:
      return { about: 'map' };
  }
}
