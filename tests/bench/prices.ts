/**
 * What AWS asks in London (eu-west-2) without a contract, without free tiers and taxes, US dollars; looked up on
 * 27 November 2026 in public copies of its price list (usage types that begin with EUW2). Of the tables no copy was
 * found: those are the prices of before November 2024, halved as AWS halved them then. Prices change: change them here
 * alone.
 */
export const prices = {
  /** Tables on demand: a million units of 1 kB written, and of 4 kB read; a part of a transaction counts twice. */
  writtenMillion: 0.7423,
  readMillion: 0.1485,
  /** Objects: a thousand written and read, and a GB kept for a month. */
  putThousand: 0.0053,
  getThousand: 0.00042,
  keptMonth: 0.024,
  /** Functions on arm64: a GB for a second, and a million calls. */
  gigabyteSecond: 0.0000133334,
  callMillion: 0.2,
  /** A million requests to an HTTP API, to a queue and to the scheduler; a thousand mails. */
  requestMillion: 1.16,
  messageMillion: 0.4,
  scheduleMillion: 1,
  mailThousand: 0.1,
  /** What stands by the month, asked for or not: an alarm, a key, a list of the firewall and a rule in it. */
  alarmMonth: 0.1,
  keyMonth: 1,
  firewallMonth: 5,
  ruleMonth: 1,
} as const;
