import type { Me } from '../../shared/domain/api/shapes.ts';
import type { Html } from '../../shared/formats/html.ts';
import type { Layout } from '../../shared/formats/pages/layout.ts';
import type { ApiClient } from './api-client.ts';
import type { Entered } from './entered.ts';

/** A visitor asking for a page: who, for what, and the way to the API with the visitor's own token. */
export type Visit = {
  me: Me;
  api: ApiClient;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** What a form sent; empty for a page that is only looked at. */
  form: FormData;
  /** What was typed into a form of this page that could not be taken; nothing where none was sent. */
  entered: Entered;
  /** The hidden field without which the visitor's forms are refused. */
  token: Html;
  /** Fresh for every page: makes a form that is sent twice count once. */
  once: string;
  now: Date;
  /** Where the store takes files, for a script that sends one straight to it. */
  store: string;
};

/** What the forms of a page need of a visit. */
export type Forms = Pick<Visit, 'token' | 'once' | 'entered'>;

/** A page to show. `reaches` are other origins that its forms and scripts go to. */
export type Shown = Omit<Layout, 'navigation' | 'visitor' | 'mark'> & {
  status?: number;
  reaches?: readonly string[];
  /** Whether a browser that has it open looks whether it has changed. */
  watched?: boolean;
};

/** What a page answers: itself, the way to another, or a file. */
export type PageAnswer = { show: Shown } | { goTo: string } | { file: Uint8Array; type: string; name: string };

/** As in routes: `/pages/areas/{area}`. */
type Address = { path: string; visit: (visit: Visit) => Promise<PageAnswer> };

/**
 * A page of the table of pages: one to look at, or what takes a form. What takes a form names the page that the form
 * stands on: there it comes back with all that was typed when it cannot be taken.
 */
export type Page = (Address & { method: 'GET' }) | (Address & { method: 'POST'; formOn: string });

/** What a form sent under a name, as text. */
export const sent = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
