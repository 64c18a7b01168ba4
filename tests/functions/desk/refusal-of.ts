import { Problem } from '../../../shared/runtime/problem.ts';

/** Status and code of what was refused. */
export const refusalOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'no refusal',
    (error) => (error instanceof Problem ? `${error.details.status} ${error.details.code}` : String(error)),
  );
