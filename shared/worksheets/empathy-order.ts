/** The questions of the empathy sheet in the order in which they are read, on paper and where it is typed back. */

/** Three to each side of the portrait: what is around the customer, and what is within. */
export const EMPATHY_SIDES = [
  ['day', 'voices', 'tried'],
  ['unsaid', 'cost', 'ending'],
] as const;

export const EMPATHY_QUESTIONS = [...EMPATHY_SIDES[0], ...EMPATHY_SIDES[1], 'follows'] as const;
export type EmpathyQuestion = (typeof EMPATHY_QUESTIONS)[number];
