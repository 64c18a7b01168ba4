/** The metadata of a public object that says from which instant (ISO, UTC) it may be read. One without it is never shown. */
export const openFrom = 'open-from';

/** What was never closed: it belongs to no release. */
export const alwaysOpen = '1970-01-01T00:00:00.000Z';

/** What whoever asks for what is not there, or not there yet, is told: a file without `open-from`, so that it answers for itself too. */
export const notHere = { key: 'not-here.txt', text: 'Not here.\n', mediaType: 'text/plain' };
