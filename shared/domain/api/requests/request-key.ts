import * as z from 'zod';

/** Name that a caller gives to a request, so that it is carried out once however often it is sent. */
export const RequestKey = z
  .string()
  .regex(/^[\w-]{8,120}$/, 'An Idempotency-Key has 8 to 120 letters, digits and hyphens.');
