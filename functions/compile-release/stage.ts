import { createHash } from 'node:crypto';
import type { Objects } from '../../shared/adapters/objects.ts';
import { packed, stagedKey, stylesheetPath } from '../../shared/adapters/staged-files.ts';
import type { OutputFile } from '../../shared/formats/published/output-file.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes the files of a candidate to staging, all in one object, and says what was written. */
export const stage = async (
  { staging, stylesheet }: { staging: Pick<Objects, 'put'>; stylesheet: string },
  candidate: string,
  files: readonly OutputFile[],
) => {
  const style = new TextEncoder().encode(stylesheet);
  const bytes = packed(
    files.map((file) => file.bytes),
    style,
  );
  await staging.put(stagedKey(candidate), bytes, 'application/octet-stream');
  return {
    candidate,
    stylesheet: stylesheetPath(stylesheet),
    files: files.map(({ path, title, mediaType, bytes, dated = false }) => ({
      path,
      title,
      mediaType,
      bytes: bytes.length,
      sha256: digest(bytes),
      dated,
    })),
  };
};
