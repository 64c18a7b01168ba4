import { createHash } from 'node:crypto';
import type { Objects } from '../../shared/adapters/objects.ts';
import { someAtATime } from '../../shared/adapters/some-at-a-time.ts';
import type { OutputFile } from '../../shared/formats/published/output-file.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes the files of a candidate to staging, some at a time, and says what was written. */
export const stage = async (
  { staging, stylesheet }: { staging: Pick<Objects, 'put'>; stylesheet: string },
  candidate: string,
  files: readonly OutputFile[],
) => {
  const style = new TextEncoder().encode(stylesheet);
  const sheet: OutputFile = { path: stylesheetPath(stylesheet), title: 'Styles', mediaType: 'text/css', bytes: style };
  await someAtATime([...files, sheet], ({ path, bytes, mediaType }) =>
    staging.put(`${candidate}/${path}`, bytes, mediaType),
  );
  return {
    candidate,
    stylesheet: sheet.path,
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

/**
 * Address of the style sheet in public: it carries its content's digest, so that old pages keep the one they were made
 * with.
 */
export const stylesheetPath = (stylesheet: string): string =>
  `assets/site-${digest(new TextEncoder().encode(stylesheet)).slice(0, 12)}.css`;
