import { Logger } from '@aws-lambda-powertools/logger';

/** What a function may say while it works. Never a figure, a file name of a user, a digest or a size of an upload. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'addContext' | 'appendKeys' | 'resetKeys'>;

/** The house log: one JSON line an event, carrying the function's name and the request's id. */
export const openLog = (name: string): Log => new Logger({ serviceName: name });
