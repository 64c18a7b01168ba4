/** One file of a release before it is written: its path below the release, what it is called, and its bytes. */
export type OutputFile = {
  path: string;
  title: string;
  mediaType: string;
  bytes: Uint8Array;
  /** It says when it was released: the stand-ins below are filled in at publication, so that a date can move. */
  dated?: boolean;
};

const encoder = new TextEncoder();

/** A text file in UTF-8. */
export const textFile = (path: string, title: string, mediaType: string, text: string, dated = false): OutputFile => ({
  path,
  title,
  mediaType,
  bytes: encoder.encode(text),
  ...(dated ? { dated } : {}),
});

/** A JSON file, indented, with a newline at its end. */
export const jsonFile = (path: string, title: string, value: unknown, dated = false, mediaType = 'application/json') =>
  textFile(path, title, mediaType, `${JSON.stringify(value, null, 2)}\n`, dated);
