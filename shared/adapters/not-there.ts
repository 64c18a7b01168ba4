/** What a store says of an object that is not there: who may not list a bucket is told that access is denied. */
const names = new Set(['NoSuchKey', 'NotFound', 'AccessDenied']);

/** Whether a store failed to read an object as it does where there is none. */
export const isNotThere = (error: unknown): boolean => error instanceof Error && names.has(error.name);
