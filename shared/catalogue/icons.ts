/**
 * The closed lists of icons that data may name, as lucide calls them.
 * The editor bundles these and no others; a test checks that each exists.
 */
import type { Channel } from '../document/schema.ts';

/** Icons of touchpoints: those of catalogue entries and of channels. */
export const CATALOGUE_ICONS = [
  'badge-percent',
  'bell',
  'book-open',
  'calculator',
  'calendar-days',
  'circle-dot',
  'circle-play',
  'clipboard-list',
  'credit-card',
  'file-text',
  'gift',
  'globe',
  'graduation-cap',
  'headset',
  'heart',
  'layout-dashboard',
  'life-buoy',
  'mail',
  'mailbox',
  'map-pin',
  'megaphone',
  'message-circle',
  'messages-square',
  'monitor',
  'music',
  'newspaper',
  'package',
  'phone',
  'receipt',
  'refresh-cw',
  'scan-barcode',
  'share-2',
  'shield-check',
  'shopping-cart',
  'signpost',
  'smartphone',
  'store',
  'table-2',
  'thumbs-up',
  'trending-up',
  'truck',
  'user-plus',
  'user-round',
  'users',
] as const;
export type CatalogueIcon = (typeof CATALOGUE_ICONS)[number];

export const TEMPLATE_ICONS = ['columns-3', 'file-plus', 'headset', 'life-buoy', 'refresh-cw', 'store', 'sun'] as const;
export type TemplateIcon = (typeof TEMPLATE_ICONS)[number];

/** What stands for a touchpoint that came from no catalogue. No star: that is the moment of truth. */
export const CHANNEL_ICONS: Readonly<Record<Channel, CatalogueIcon>> = {
  store: 'store',
  web: 'globe',
  app: 'smartphone',
  phone: 'phone',
  email: 'mail',
  message: 'message-circle',
  social: 'share-2',
  review: 'thumbs-up',
  ad: 'megaphone',
  print: 'newspaper',
  post: 'mailbox',
  event: 'calendar-days',
  person: 'user-round',
  product: 'package',
  other: 'circle-dot',
};
