import type { Me } from '../../shared/domain/api/shapes.ts';
import type { Html } from '../../shared/formats/html.ts';
import type { Layout } from '../../shared/formats/pages/layout.ts';
import type { ApiClient } from './api-client.ts';

/** A visitor asking for a page: who, for what, and the way to the API with the visitor's own token. */
export type Visit = {
  me: Me;
  api: ApiClient;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** What a form sent; empty for a page that is only looked at. */
  form: FormData;
  /** The hidden field without which the visitor's forms are refused. */
  token: Html;
  /** Fresh for every page: makes a form that is sent twice count once. */
  once: string;
  now: Date;
  /** Where the pages themselves stand, for the way back from an upload. */
  origin: string;
};

/** A page to show. `reaches` are other origins that its forms and scripts go to. */
export type Shown = Omit<Layout, 'navigation' | 'visitor'> & { status?: number; reaches?: readonly string[] };

/** What a page answers: itself, the way to another, or a file. */
export type Answered = { show: Shown } | { goTo: string } | { file: Uint8Array; type: string; name: string };

/** A page of the table of pages. */
export type Page = {
  method: 'GET' | 'POST';
  /** As in routes: `/pages/areas/{area}`. */
  path: string;
  visit: (visit: Visit) => Promise<Answered>;
};

/** What a form sent under a name, as text. */
export const sent = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
