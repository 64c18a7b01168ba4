import { CorrectionOrder, QueryOrder, ReviewOrder } from '../../../shared/domain/api/requests/of-reviewers.ts';
import { addressOf, CellKey } from '../../../shared/domain/cells.ts';
import { checkedOrder, Mistaken } from '../entered.ts';
import { whyField } from '../views/review-forms.ts';
import { type Page, sent } from '../visit.ts';
import { submissionAt, submissionPath } from './submission-at.ts';

/** What the ministry does about a submission: it asks, accepts an answer or sends it back, or wants another file. */
export const reviewingPages: readonly Page[] = [
  {
    method: 'POST',
    path: `${submissionPath}/queries`,
    formOn: submissionPath,
    visit: async (visit) => {
      const { page, api } = submissionAt(visit);
      const cell = sent(visit.form, 'cell');
      const { data: key } = CellKey.safeParse(cell);
      if (cell !== '' && key === undefined)
        throw new Mistaken([{ text: 'Choose a figure, or the whole return', field: 'cell' }]);
      const order = checkedOrder(
        QueryOrder,
        { text: sent(visit.form, 'text'), ...(key === undefined ? {} : { cell: addressOf(key) }) },
        {
          text: { field: 'text', say: 'Write your query in 3 to 2,000 letters' },
          cell: { field: 'cell', say: 'Choose a figure, or the whole return' },
        },
      );
      await visit.api.send('POST', `${api}/queries`, order, sent(visit.form, 'once'));
      return { goTo: `${page}?done=raised` };
    },
  },
  {
    method: 'POST',
    path: `${submissionPath}/reviews`,
    formOn: submissionPath,
    visit: async (visit) => {
      const { page, api } = submissionAt(visit);
      const query = sent(visit.form, 'query');
      const why = sent(visit.form, whyField(query));
      const { data: decision, success } = ReviewOrder.shape.decision.safeParse(sent(visit.form, 'decision'));
      if (!success) throw new Mistaken([{ text: 'Choose what to do with the answer' }]);
      const field = whyField(query);
      if (decision === 'send-back' && why === '')
        throw new Mistaken([{ text: 'Say why the answer is sent back: the area reads it', field }]);
      const read = sent(visit.form, 'read');
      const order = checkedOrder(
        ReviewOrder,
        { query, decision, ...(why === '' ? {} : { why }), ...(read === '' ? {} : { read: Number(read) }) },
        { why: { field, say: 'Write the reason in 3 to 600 letters' } },
      );
      // The buttons of one form say different things: each counts once by itself.
      await visit.api.send('POST', `${api}/reviews`, order, `${sent(visit.form, 'once')}__${decision}`);
      return { goTo: `${page}?done=${decision}` };
    },
  },
  {
    method: 'POST',
    path: `${submissionPath}/returned`,
    formOn: submissionPath,
    visit: async (visit) => {
      const { page, api } = submissionAt(visit);
      const order = checkedOrder(
        CorrectionOrder,
        { why: sent(visit.form, 'returned-why') },
        { why: { field: 'returned-why', say: 'Say why, in 3 to 600 letters' } },
      );
      await visit.api.send('POST', `${api}/returned`, order, sent(visit.form, 'once'));
      return { goTo: `${page}?done=returned` };
    },
  },
];
