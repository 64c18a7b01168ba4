import { expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { readUploadKey } from '../../../shared/domain/submissions/upload-key.ts';
import { announced, around, keyOf, returns } from './arriving.ts';
import { dynamoReturns } from './dynamo-returns.ts';

it('a return that Category 4 alone rejects is kept as rejected for its area, and as accepted for everybody else', async () => {
  const { dump, ...adapters } = await dynamoReturns();
  const more = 'returned_to_custody,4,2,licence,';
  const { ports, log } = around({ [keyOf(1)]: returns.one.replace(`${more}1`, `${more}9`) });
  await receiveReturn({ ...ports, ...adapters })(announced(keyOf(1)));
  expect(await adapters.find(readUploadKey(keyOf(1))!)).toMatchObject({ verdict: 'rejected', seen: 'accepted' });
  expect(log.join('\n')).toContain('"verdict":"accepted"');
  expect(log.join('\n')).not.toContain('rejected');
  const { returns: items, confidential } = await dump();
  const [event] = items.split('\n').filter((item) => item.includes('"what"'));
  expect(event).toContain('received');
  expect(event).not.toContain('rejected');
  // What is rejected holds no figures that anybody could compile.
  expect(confidential).toBe('');
});
