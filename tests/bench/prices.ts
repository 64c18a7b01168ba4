/**
 * What AWS asks in London (eu-west-2) without a contract, US dollars. They change: look them up before a sum is relied
 * on, and change them here alone.
 */
export const prices = {
  /** Tables on demand: a million units of 1 kB written, and of 4 kB read; a part of a transaction counts twice. */
  writtenMillion: 0.7423,
  readMillion: 0.1485,
  /** Objects: a thousand written and read. */
  putThousand: 0.0053,
  getThousand: 0.00042,
  /** Functions on arm64: a GB for a second, and a million calls. */
  gigabyteSecond: 0.0000133334,
  callMillion: 0.2,
  /** A million requests to an HTTP API. */
  requestMillion: 1.16,
} as const;
