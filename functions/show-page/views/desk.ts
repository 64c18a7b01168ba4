import type { AreaOnDesk } from '../../../shared/domain/api/desk-shapes.ts';
import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { findingsView, type Named } from '../../../shared/formats/pages/findings.ts';
import {
  disclosure,
  link,
  list,
  paragraph,
  subheading,
  summaryList,
  tag,
} from '../../../shared/formats/pages/parts.ts';
import { standingTag } from '../../../shared/formats/pages/standing-tag.ts';
import { countOf, dayInWords, whenInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import { isOpen, queriesIn } from '../queries.ts';
import { lineOfContact } from '../typed-lines.ts';
import type { Forms, Shown } from '../visit.ts';
import type { Beside } from '../years-beside.ts';
import { besideView } from './beside.ts';
import { deskForms } from './desk-forms.ts';
import { eventsTable } from './events.ts';
import { headAfter } from './head.ts';

export type DeskModel = {
  area: Area;
  period: Period;
  page: string;
  desk: AreaOnDesk;
  found: Reported | undefined;
  named: readonly Named[];
  years: readonly Beside[];
  others: readonly Beside[];
  may: Readonly<Record<'extend' | 'remind' | 'note' | 'contacts', boolean>>;
  done: string | undefined;
};

/** One area on the ministry's desk, without Category 4: where it stands, what can be done, and its figures. */
export const deskView = (model: DeskModel, forms: Forms): Shown => {
  const { area, period, desk, found, named, years, others } = model;
  return {
    title: `${area.name}, ${period}`,
    breadcrumbs: collectionTrail(period),
    watched: true,
    content: html`${headAfter(model.done, area.name, `Collection ${period}`)}
${standing(model)}${deskForms(model, forms)}
${notes(desk)}
${
  found === undefined
    ? ''
    : html`${subheading('What screening found')}${
        named.length === 0
          ? paragraph('Nothing to remark.')
          : findingsView(named, { isSettled: isSettledIn(found), toOthers: true })
      }
${subheading('The return beside others')}${besideView(period, found.report.observations, years, others)}`
}
${subheading('What happened')}${desk.activity.length === 0 ? paragraph('Nothing yet.') : eventsTable(desk.activity)}
${paragraph(link('Why a figure is hidden', at.hidden))}`,
  };
};

/** Whether a query waits for the area no more. */
const isSettledIn = (found: Reported) => {
  const queries = queriesIn(found);
  return ({ id }: Named): boolean => queries.some((query) => query.id === id && !isOpen(query));
};

/** What its report is opened for. Of what was rejected, or has a successor, nothing more is asked. */
const toDo = (found: Reported | undefined, queries: number): string => {
  const count = queries === 0 ? 'None' : countOf(queries, 'query', 'queries');
  if (found?.current !== true) return `${count}: see its report`;
  return queries === 0 ? 'Raise a query' : `${count}: read and decide`;
};

const standing = ({ area, period, page: _, desk, found, may }: DeskModel): Html => {
  const { line, dates, extension, contacts, lastReminded } = desk;
  const queries = found === undefined ? [] : queriesIn(found);
  return summaryList([
    {
      key: 'Where it stands',
      value: html`${standingTag(line.standing)}${line.nil ? html` ${tag('Nil', 'grey')}` : ''}${
        line.late ? html` ${tag('Late', 'orange')}` : ''
      }`,
    },
    {
      key: 'Closes',
      value:
        extension === undefined
          ? dayInWords(dates.closes)
          : `${dayInWords(extension.closes)}, extended: ${extension.why}`,
    },
    { key: 'Received', value: line.receivedAt === undefined ? 'Nothing yet' : whenInWords(line.receivedAt) },
    ...(found?.signedOff === undefined
      ? []
      : [
          {
            key: 'Signed off',
            value: `${found.signedOff.name ?? found.signedOff.by}, ${whenInWords(found.signedOff.at)}`,
          },
        ]),
    ...(line.submission === undefined
      ? []
      : [
          {
            key: 'Queries',
            value: link(toDo(found, queries.length), at.submission(area.slug, period, line.submission)),
          },
        ]),
    ...(line.correction === undefined
      ? []
      : [
          {
            key: 'Correction',
            value: html`${standingTag(line.correction.standing)} ${link(
              'Its report',
              at.submission(area.slug, period, line.correction.submission),
            )}`,
          },
        ]),
    { key: 'Last reminded', value: lastReminded === undefined ? 'Never' : whenInWords(lastReminded) },
    {
      key: 'Contacts',
      value: html`${
        contacts.contacts.length === 0 ? 'None is known. ' : list(contacts.contacts.map(lineOfContact))
      }${link(may.contacts ? 'Change' : 'See', at.contacts(area.slug))}`,
    },
  ]);
};

const notes = ({ notes: kept }: AreaOnDesk): Html =>
  kept.length === 0
    ? html``
    : disclosure(
        countOf(kept.length, 'private note'),
        list(kept.map(({ text, by, at: when }) => `${text} (${by}, ${whenInWords(when)})`)),
        true,
      );
