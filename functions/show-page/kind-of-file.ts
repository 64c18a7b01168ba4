import type { UploadFormat } from '../../shared/domain/submissions/upload-key.ts';
import { recognise } from '../../shared/formats/recognise.ts';

/**
 * What kind of file it is, told by its content: nobody is asked. Words that say why it is none, where it cannot be a
 * return.
 */
export const kindOfFile = (bytes: Uint8Array, name: string): { kind: UploadFormat } | { objection: string } => {
  const found = recognise(bytes, name);
  if ('refused' in found) return { objection: `${found.refused.message} ${found.refused.guidance}` };
  if (found.format === 'report') return { kind: /\.md$/i.test(name) ? 'md' : 'txt' };
  return { kind: found.format };
};
