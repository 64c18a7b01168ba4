import type { Html } from '../../shared/formats/html.ts';
import { hidden } from '../../shared/formats/pages/fields.ts';

/** The number of one form of several on a page, so that each counts once by itself. */
export const onceFor = (once: string, form: string): Html => hidden('once', `${once}__${form}`);

/** The number of the page that a form stood on. */
export const onceBase = (once: string): string => once.split('__')[0]!;
