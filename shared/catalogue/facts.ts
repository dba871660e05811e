/**
 * What is known of the catalogues' entries apart from their words: where they usually stand, and their icon.
 * Maps are drawn with this; the words come along only where somebody picks from the catalogue.
 */
import catalogueFile from '../../assets/templates/catalogue.json' with { type: 'json' };
import type { Channel, Control, Phase, Touchpoint } from '../document/schema.ts';
import { type CatalogueIcon, CHANNEL_ICONS } from './icons.ts';

export const CATALOGUE_IDS = ['retail', 'general', 'overlooked'] as const;
export type CatalogueId = (typeof CATALOGUE_IDS)[number];

/** Headings inside a catalogue: phases of the purchase, or stages of the customer lifecycle. */
export const GROUP_IDS = [
  'before',
  'during',
  'after',
  'service',
  'awareness',
  'consideration',
  'purchase',
  'retention',
  'advocacy',
  'support',
  'upsell',
] as const;
export type GroupId = (typeof GROUP_IDS)[number];

export interface EntryFacts {
  id: string;
  /** Where in the purchase it usually stands. */
  phase: Phase;
  channel: Channel;
  control: Control;
  icon: CatalogueIcon;
}

/** Every entry once. */
export const ENTRY_FACTS: readonly EntryFacts[] = catalogueFile as EntryFacts[];

const icons = new Map(ENTRY_FACTS.map(({ id, icon }) => [id, icon]));

/** The icon that stands for a touchpoint: that of its catalogue entry, else that of its channel. */
export function touchpointIcon(touchpoint: Pick<Touchpoint, 'catalogue' | 'channel'>): CatalogueIcon {
  const { catalogue, channel } = touchpoint;
  return (catalogue === null ? undefined : icons.get(catalogue)) ?? CHANNEL_ICONS[channel];
}
