import type { Link } from '../../shared/formats/pages/layout.ts';

/** Where the pages are, so that no view spells an address. */
export const at = {
  area: (area: string) => `/pages/areas/${area}`,
  return: (area: string, period: string) => `/pages/areas/${area}/${period}`,
  template: (area: string, period: string, format: 'xlsx' | 'ods') =>
    `/pages/areas/${area}/${period}/template?format=${format}`,
  check: (area: string, period: string) => `/pages/areas/${area}/${period}/check`,
  confirm: (area: string, period: string) => `/pages/areas/${area}/${period}/confirm`,
  upload: (area: string, period: string) => `/pages/areas/${area}/${period}/upload`,
  preview: (area: string, period: string) => `/pages/areas/${area}/${period}/preview`,
  submission: (area: string, period: string, submission: string) =>
    `/pages/areas/${area}/${period}/submissions/${submission}`,
  collections: '/pages/collections',
  collection: (period: string) => `/pages/collections/${period}`,
  chase: (period: string) => `/pages/collections/${period}/chase`,
  dates: (period: string) => `/pages/collections/${period}/dates`,
  rounds: (period: string) => `/pages/collections/${period}/rounds`,
  tracker: (period: string, format: 'csv' | 'xlsx') => `/pages/collections/${period}/tracker?format=${format}`,
  contacts: (area: string) => `/pages/areas/${area}/contacts`,
  hidden: '/pages/hidden',
  compare: (period: string, area: string) => `/pages/collections/${period}/areas/${area}`,
  releases: (period: string) => `/pages/collections/${period}/releases`,
  release: (period: string, version: string) => `/pages/collections/${period}/releases/${version}`,
  words: (period: string, version: string) => `/pages/collections/${period}/releases/${version}/words`,
  releaseFile: (period: string, version: string, file: string) =>
    `/pages/collections/${period}/releases/${version}/files/${file}`,
  events: '/pages/events',
  eventsFile: '/pages/events/file',
} as const;

/** The way down to a page of an area, and to one of a collection. */
export const areaTrail = (area: { slug: string; name: string }, period?: string): Link[] => [
  { text: area.name, href: at.area(area.slug) },
  ...(period === undefined ? [] : [{ text: period, href: at.return(area.slug, period) }]),
];
export const collectionTrail = (period?: string, releases = false): Link[] => [
  { text: 'Collections', href: at.collections },
  ...(period === undefined ? [] : [{ text: period, href: at.collection(period) }]),
  ...(period === undefined || !releases ? [] : [{ text: 'Releases', href: at.releases(period) }]),
];
