/**
 * Keys and gestures that belong to a place and not to a command: what the sheet of shortcuts lists beside the commands.
 * The words of each are the locale key `shortcuts.does.<does>`, those of a gesture also `shortcuts.mouseWith.<does>`.
 */

export interface PlaceKey {
  does: string;
  /** As they are written on the keyboard; several in a row are held together, the arrows are alternatives. */
  caps: readonly string[];
}

export const CANVAS_KEYS = [
  { does: 'walk', caps: ['←', '→', '↑', '↓'] },
  { does: 'ends', caps: ['Home', 'End'] },
  { does: 'extend', caps: ['Shift', '←', '→', '↑', '↓'] },
  { does: 'write', caps: ['Enter'] },
  { does: 'move', caps: ['Alt', '←', '→'] },
  { does: 'changeLane', caps: ['Alt', '↑', '↓'] },
  { does: 'stretch', caps: ['Alt', 'Shift', '←', '→'] },
  { does: 'bend', caps: ['↑', '↓'] },
  { does: 'bendWhole', caps: ['Shift', '↑', '↓'] },
  { does: 'feel', caps: ['1', '2', '3', '4', '5'] },
  { does: 'feelStep', caps: ['+', '−'] },
  { does: 'feelNone', caps: ['0'] },
  { does: 'leaveCurve', caps: ['Page ↑', 'Page ↓'] },
  { does: 'offer', caps: ['Shift', 'F10'] },
  { does: 'drop', caps: ['Esc'] },
] as const satisfies readonly PlaceKey[];

export const TYPING_KEYS = [
  { does: 'done', caps: ['Enter'] },
  { does: 'line', caps: ['Shift', 'Enter'] },
  { does: 'nextPlace', caps: ['Tab'] },
  { does: 'previousPlace', caps: ['Shift', 'Tab'] },
  { does: 'giveUp', caps: ['Esc'] },
] as const satisfies readonly PlaceKey[];

export const CAPTURE_KEYS = [
  { does: 'captureWrite', caps: ['Enter'] },
  { does: 'captureOn', caps: ['Ctrl', 'Enter'] },
  { does: 'captureAlong', caps: ['Alt', '←', '→'] },
  { does: 'captureDown', caps: ['Tab'] },
  { does: 'captureUp', caps: ['Shift', 'Tab'] },
] as const satisfies readonly PlaceKey[];

export const OUTLINE_KEYS = [
  { does: 'cells', caps: ['←', '→', '↑', '↓'] },
  { does: 'edit', caps: ['Enter'] },
  { does: 'addRow', caps: ['Insert'] },
  { does: 'addNote', caps: ['Shift', 'Enter'] },
  { does: 'takeRows', caps: ['Shift', '↑', '↓'] },
  // In a cell, a figure or a sign begins what is written there; rows that are selected by their heads take them as on the map.
  { does: 'feelRows', caps: ['1', '2', '3', '4', '5'] },
  { does: 'feelStep', caps: ['+', '−'] },
  { does: 'feelNone', caps: ['0'] },
  { does: 'moveRow', caps: ['Alt', '↑', '↓'] },
] as const satisfies readonly PlaceKey[];

export const INVENTORY_KEYS = [
  { does: 'cells', caps: ['←', '→', '↑', '↓'] },
  { does: 'edit', caps: ['Enter'] },
  { does: 'addTouchpoint', caps: ['Ctrl', 'Enter'] },
  { does: 'addPart', caps: ['Ctrl', 'Shift', 'Enter'] },
  { does: 'walkOrder', caps: ['Alt', '↑', '↓'] },
] as const satisfies readonly PlaceKey[];

export const AUDIT_KEYS = [
  { does: 'cells', caps: ['←', '→', '↑', '↓'] },
  { does: 'score', caps: ['0', '1', '2', '3', '4'] },
  { does: 'scoreNa', caps: ['N'] },
  { does: 'scoreBack', caps: ['⌫'] },
  { does: 'scoreCode', caps: ['/'] },
  { does: 'edit', caps: ['Enter'] },
  { does: 'changeTask', caps: ['T'] },
  { does: 'weakTask', caps: ['T'] },
  { does: 'pasteScores', caps: ['Ctrl', 'V'] },
] as const satisfies readonly PlaceKey[];

export const PLAN_KEYS = [
  { does: 'cells', caps: ['←', '→', '↑', '↓'] },
  { does: 'edit', caps: ['Enter'] },
  { does: 'addTask', caps: ['Ctrl', 'Enter'] },
  { does: 'rateTask', caps: ['1', '2', '3', '4', '5'] },
  { does: 'clearCell', caps: ['Delete'] },
  { does: 'moveInMatrix', caps: ['Alt', '←', '→', '↑', '↓'] },
] as const satisfies readonly PlaceKey[];

export const VOTES_KEYS = [
  { does: 'voteOn', caps: ['Enter'] },
  { does: 'voteBack', caps: ['↑'] },
  { does: 'voteRow', caps: ['/'] },
  { does: 'voteEnd', caps: ['Ctrl', 'Enter'] },
  { does: 'voteTask', caps: ['T'] },
] as const satisfies readonly PlaceKey[];

export const PERSONA_KEYS = [
  { does: 'personaOn', caps: ['Enter'] },
  { does: 'line', caps: ['Shift', 'Enter'] },
  { does: 'personaNext', caps: ['Ctrl', 'Enter'] },
] as const satisfies readonly PlaceKey[];

export const INTERVIEW_KEYS = [
  { does: 'interviewOn', caps: ['Enter'] },
  { does: 'interviewFeel', caps: ['1', '2', '3', '4', '5'] },
  { does: 'interviewMet', caps: ['Y'] },
  { does: 'interviewNotMet', caps: ['N'] },
  { does: 'scoreCode', caps: ['/'] },
] as const satisfies readonly PlaceKey[];

export const PRESENT_KEYS = [
  { does: 'slideOn', caps: ['→', 'Space'] },
  { does: 'slideBack', caps: ['←', 'Page ↑'] },
  { does: 'slideEnds', caps: ['Home', 'End'] },
  { does: 'bend', caps: ['↑', '↓'] },
  { does: 'slideBlack', caps: ['B'] },
  { does: 'slideLaser', caps: ['L'] },
  { does: 'slideLeave', caps: ['Esc'] },
] as const satisfies readonly PlaceKey[];

export const GESTURES = [
  'pan',
  'zoom',
  'rename',
  'snap',
  'several',
  'area',
  'copy',
  'free',
  'offer',
  'touchPan',
  'touchHold',
] as const;
