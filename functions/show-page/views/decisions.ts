import type { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { bankHolidays } from '../../../shared/domain/calendar/bank-holidays.ts';
import { plusDays, releaseTime } from '../../../shared/domain/calendar/london-time.ts';
import type { Decision } from '../../../shared/domain/release/life/life.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, hidden, submitButton, textField } from '../../../shared/formats/pages/fields.ts';
import { dayInWords } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import { onceFor } from '../once.ts';
import type { Forms } from '../visit.ts';

type Told = { title: string; means: string; button: string; day?: true; kind?: 'secondary' | 'warning' };

const told: Readonly<Record<Decision, Told>> = {
  approve: {
    title: 'Approve',
    means: 'You say that you have read this page and stand by it. Nothing becomes public by it.',
    button: 'Approve this release',
  },
  schedule: {
    title: 'Schedule',
    means: 'The release is announced for the day, and comes out by itself.',
    button: 'Schedule the release',
    day: true,
  },
  move: {
    title: 'Move',
    means: 'It comes out on another day. The reason is published with the new day.',
    button: 'Move the release',
    day: true,
    kind: 'secondary',
  },
  cancel: {
    title: 'Cancel',
    means: 'It does not come out until it is scheduled again. The reason is published.',
    button: 'Cancel the schedule',
    kind: 'secondary',
  },
  'publish-again': {
    title: 'Publish again',
    means: 'Every file and page of it is written anew; no figure changes.',
    button: 'Publish this version again',
    kind: 'secondary',
  },
  withdraw: {
    title: 'Withdraw',
    means: 'It is marked as withdrawn for good, with the reason, which is published. There is no way back.',
    button: 'Withdraw this version',
    kind: 'warning',
  },
};

/** The bank holidays of the eight weeks from a day on, by name: nothing is released on one unknowingly. */
export const holidaysAfter = (from: string): string => {
  const until = plusDays(from, 56);
  const named = [...bankHolidays(Number(from.slice(0, 4))), ...bankHolidays(Number(until.slice(0, 4)))]
    .filter(([day]) => day >= from && day <= until)
    .map(([day, name]) => `${dayInWords(day)} (${name})`);
  return named.length === 0 ? '' : ` Bank holidays: ${[...new Set(named)].join('; ')}.`;
};

/** The form of one decision. It carries the digest of the page: only what was read on it is decided about. */
export const decisionForm = (
  decision: Decision,
  { period, version, digest }: ReleaseView,
  usual: string,
  { token, once, entered }: Forms,
): Html => {
  const { title, means, button, day, kind } = told[decision];
  return html`<section class="decision" aria-labelledby="${decision}-title"><h3 class="govuk-heading-s" id="${decision}-title">${title}</h3><p class="govuk-body">${means}</p>${form(
    { action: `${at.release(period, version)}/${decision}`, token },
    onceFor(once, decision),
    hidden('digest', digest),
    day
      ? textField({
          ...fieldOf(entered, `${decision}-day`, usual),
          label: 'Day of release',
          hint: `A weekday; it is out at ${releaseTime} in London.${holidaysAfter(usual)}`,
          type: 'date',
          width: 10,
        })
      : '',
    textField({ ...fieldOf(entered, `${decision}-reason`), label: 'Reason', hint: 'It is kept with the decision.' }),
    submitButton(button, kind === undefined ? {} : { kind }),
  )}</section>`;
};
