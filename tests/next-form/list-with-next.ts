import type { Form } from '../../shared/domain/forms/form.ts';
import { formE } from '../fixtures/next-form/form-e.ts';

type List = { list: readonly Form[] };

/** All that a next form takes besides its file, its commentary and its return: a line in the list of forms. */
export const listWithNext = async (original: () => Promise<List>): Promise<List> => ({
  list: [...(await original()).list, formE],
});
