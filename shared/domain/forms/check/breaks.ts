import { cellsOf } from '../../cells.ts';
import { Period } from '../../periods.ts';
import type { Form } from '../form.ts';

/**
 * What is wrong with the breaks that a form declares, a sentence each. They may be of a measure that it no longer has.
 */
export const faultsOfBreaks = (form: Form, earlier: readonly Form[]): readonly string[] =>
  form.breaks.flatMap(({ from, measure, categories = [], detail, why }) => {
    const cells = [...earlier, form].flatMap(cellsOf).filter((cell) => cell.measure === measure);
    const lacks = (category: string) => category !== 'All' && cells.every((cell) => cell.category !== category);
    return [
      ...(Period.safeParse(from).success ? [] : ['is from no period such as 2024-25.']),
      ...(from < form.from ? [`is before the form begins (${form.from}).`] : []),
      ...(cells.length === 0 ? ['is of a measure that no form has.'] : []),
      ...categories.filter(lacks).map((category) => `names Category ${category}, which the measure has not got.`),
      ...(detail !== undefined && cells.every((cell) => cell.detail !== detail)
        ? [`names the detail ${detail}, which the measure has not got.`]
        : []),
      ...(why.trim() === '' ? ['does not say why.'] : []),
    ].map((fault) => `the break of ${measure} in ${from} ${fault}`);
  });
