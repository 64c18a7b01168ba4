import type { Change } from '../engines/tables.ts';
import { type Judged, json } from './memory.ts';

/** What is written once and never changed. */
const forEver = [/^EVENTS#/, /#SIGN-OFF$/, /^LEDGER#/, /^SEEN#/, /^ROUND#/];

/** People by name and e-mail address, and what does things by itself; never what a sign-in is called by machines. */
const named = /^(the (platform|clock)|\w+ \(\w+@example\.org\))$/;

const submissionIn = (text: string | undefined): string => String(json(text)?.submission ?? '');

/** What is wrong with an item of the returns, as it is committed. */
export const wrongOfReturn = (judged: Judged, { pk, sk, was, is }: Change): readonly string[] => {
  const wrong: string[] = [];
  if (pk.startsWith('EVENTS#') && !named.test(is?.who?.S ?? '')) wrong.push(`${is?.who?.S} is named in ${sk}`);
  if (was !== undefined && forEver.some((kind) => kind.test(sk) || kind.test(pk)))
    wrong.push(`what is written once was changed: ${pk} ${sk}`);
  if (was?.receivedAt !== undefined && was.receivedAt.S !== is?.receivedAt?.S)
    wrong.push(`a submission was received twice: ${sk}`);
  if (/^SUBMISSION#[^#]+#REPORT$/.test(sk) && was !== undefined) {
    const [before, after] = [was, is].map((item) => json(item?.report?.S) as unknown as { observations: unknown });
    if (JSON.stringify(before!.observations) !== JSON.stringify(after!.observations))
      wrong.push(`a report was made of another file: ${sk}`);
  }
  if (/^PERIOD#/.test(pk)) {
    for (const what of ['inHand', 'signed'] as const)
      if (submissionIn(is?.[what]?.S) < submissionIn(was?.[what]?.S))
        wrong.push(`${what} of ${sk} is an older submission than it was`);
    const signed = submissionIn(is?.signed?.S);
    const isSigned = judged.platform.tables.find('returns', `${sk}#${pk}`, `SUBMISSION#${signed}#SIGN-OFF`);
    if (signed !== '' && isSigned === undefined) wrong.push(`${sk} counts ${signed}, which nobody signed off`);
    if (signed !== '' && signed > submissionIn(is?.inHand?.S)) wrong.push(`${sk} counts what it never had in hand`);
  }
  return wrong;
};
