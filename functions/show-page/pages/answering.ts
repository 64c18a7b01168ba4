import type * as z from 'zod';
import { AnswersOrder } from '../../../shared/domain/api/requests/of-areas.ts';
import { closedAnswers, saysSomething } from '../../../shared/domain/submissions/answers.ts';
import { Draft, Reported, Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { at } from '../addresses.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { Mistaken } from '../entered.ts';
import { keptWith, keptWithout, shownField, type Written } from '../kept-answers.ts';
import { queriesIn } from '../queries.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { submissionAt, submissionPath } from './submission-at.ts';

/** What stands in the form of answers, by the queries of the report that it stands under. */
const writtenIn = async (visit: Visit): Promise<Written[]> => {
  const found = await visit.api.get(Reported, `${submissionAt(visit).api}/report`);
  return queriesIn(found).map(({ id, field, closed }) => ({
    finding: id,
    text: sent(visit.form, field),
    shown: sent(visit.form, shownField(field)),
    field,
    closed,
  }));
};

/** Keeps what the form says; what is kept of other answers stays, whichever tab it was written in. */
const keep = async (visit: Visit, written: readonly Written[], after: typeof keptWith): Promise<void> => {
  const { api } = submissionAt(visit);
  const draft = await visit.api.get(Draft, `${api}/draft`);
  await visit.api.send('PUT', `${api}/draft`, { answers: after(draft, written) });
};

/** @throws Mistaken at each answer that says nothing, and where there is none at all */
const answersOf = (form: readonly Written[]): z.input<typeof AnswersOrder> => {
  const written = form.filter(({ text }) => text !== '');
  if (written.length === 0) throw new Mistaken([{ text: 'Write at least one answer', field: 'answers' }]);
  const answers = written.map(({ finding, text, closed }) => ({
    finding,
    text: closed && Object.hasOwn(closedAnswers, text) ? closedAnswers[text]! : text,
  }));
  const mistakes = written.flatMap(({ text, field, closed }) =>
    closed || saysSomething(text)
      ? []
      : [{ text: 'Say what the figure rests on, for example who moved, and when', field }],
  );
  if (mistakes.length > 0) throw new Mistaken(mistakes);
  if (!AnswersOrder.safeParse({ answers }).success)
    throw new Mistaken([{ text: 'An answer has between 3 and 2,000 letters', field: 'answers' }]);
  return { answers };
};

const own = '/pages/areas/{area}/{period}';

/** What an area does about a submission: it answers, keeps what it has written, signs off, or confirms. */
export const answeringPages: readonly Page[] = [
  {
    method: 'POST',
    path: `${submissionPath}/answers`,
    formOn: submissionPath,
    visit: async (visit) => {
      const { page, api } = submissionAt(visit);
      const written = await writtenIn(visit);
      if (sent(visit.form, 'do') === 'keep') {
        await keep(visit, written, keptWith);
        return { goTo: `${page}?done=kept` };
      }
      await visit.api.send('POST', `${api}/answers`, answersOf(written), sent(visit.form, 'once'));
      await keep(visit, written, keptWithout);
      return { goTo: `${page}?done=answered` };
    },
  },
  {
    // Where the script of the form keeps what is being written.
    method: 'POST',
    path: `${submissionPath}/draft`,
    formOn: submissionPath,
    visit: async (visit) => {
      const { page } = submissionAt(visit);
      await keep(visit, await writtenIn(visit), keptWith);
      return { goTo: `${page}?done=kept` };
    },
  },
  {
    method: 'POST',
    path: `${submissionPath}/sign-off`,
    formOn: submissionPath,
    visit: async (visit) => {
      const { page, api } = submissionAt(visit);
      await visit.api.send('POST', `${api}/sign-off`, {}, sent(visit.form, 'once'));
      return { goTo: `${page}?done=signed-off` };
    },
  },
  {
    // A confirmation goes the road of a correction, so that nobody outside can tell the two apart.
    method: 'POST',
    path: `${own}/confirm`,
    formOn: own,
    visit: async (visit) => {
      const [area, period] = [areaNamed(visit.path.area), periodNamed(visit.path.period)];
      const api = `/areas/${area.slug}/returns/${period}/submissions`;
      // A second press gets the ticket of the first, and a ticket confirms once.
      const { answer } = await visit.api.sendOnce(api, { format: 'csv' }, sent(visit.form, 'once'));
      const { submission } = Ticket.parse(answer);
      await visit.api.send('POST', `${api}/${encodeURIComponent(submission)}/confirmation`, {});
      return { goTo: at.submission(area.slug, period, submission) };
    },
  },
];
