/**
 * The metadata of a public object that says from which instant (ISO, UTC) it may be read. One without it is never
 * shown.
 */
export const openFrom = 'open-from';

/**
 * The metadata that says why the release of an object was withdrawn, in the escapes of an address: it is ASCII, and
 * short.
 */
export const withdrawnFor = 'withdrawn-for';

/**
 * The metadata that says where the same file of the version that stands is, below the folder of its period:
 * `1.1/mappa-2023-24.csv`. One without it has no such file any more.
 */
export const latestVersion = 'latest-version';

/** What was never closed: it belongs to no release. */
export const alwaysOpen = '1970-01-01T00:00:00.000Z';

/**
 * What whoever asks for what is not there, or not there yet, is told: a page of its own that needs nothing else,
 * without `open-from`, so that it answers for itself too.
 */
export const notHere = {
  key: 'not-here.html',
  text: `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Page not found - MAPPA statistics for England and Wales</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Page not found</h1>
<p>There is nothing at this address, or not yet. If you typed it, check that it is right.</p>
<p>Statistics come out at 9:30am on the day announced: <a href="/index.html">all releases, and those to come</a>.</p>
</main></body></html>
`,
  mediaType: 'text/html',
};
