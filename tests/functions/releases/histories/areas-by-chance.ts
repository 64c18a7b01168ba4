import { areas } from '../../../../shared/domain/areas.ts';
import { fromVault } from '../../../../shared/domain/disclosure/ledger/vault.ts';
import type { Contribution } from '../../../../shared/domain/disclosure/protection.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import type { AcceptedReturn } from '../../../../shared/domain/release/make-dataset.ts';
import { randomLocal } from '../../../domain/disclosure/by-chance.ts';
import { type Local, vaultOf } from '../../../domain/disclosure/national-example.ts';
import { figuresOf } from '../../../domain/release/example-figures.ts';

/** One submission of an area: its Category 4, and what it adds to one public figure. */
type Submission = { local: Local; more: number };

/** Name of an area's how-manieth submission. */
export const submissionOf = (number: number): string => `s${number}`;

/** Category 4 with people added who had been left out, as the rules between the cells allow. */
const withPeopleLeftOut = (local: Local, upTo: (most: number) => number): Local => {
  const [e2, e3, c2, c3] = [1 + upTo(2), upTo(2), 1, upTo(2)];
  const more = { e1: 1 + upTo(3), e2, e3, m2: e2 + c2, m3: e3 + 1 + c3, c2, c3 };
  return Object.fromEntries(Object.entries(more).map(([cell, added]) => [cell, added + (local[cell as 'e1'] ?? 0)]));
};

/** What 42 areas send as chance has it: which submissions there are, and which of them stands accepted. */
export const areasByChance = (random: () => number, size = 1) => {
  const sent: Submission[][] = areas.map(() => []);
  const standing: (number | undefined)[] = areas.map(() => undefined);
  const upTo = (most: number): number => Math.floor(random() * most);
  const some = (count: number): number[] => Array.from({ length: count }, () => upTo(areas.length));
  /** So many of the areas that are in, each once. */
  const someIn = (count: number): number[] =>
    [...areas.keys()]
      .filter((at) => standing[at] !== undefined)
      .map((at) => [random(), at] as const)
      .sort(([one], [other]) => one - other)
      .slice(0, count)
      .map(([, at]) => at);

  const send = (at: number, local: Local): void => {
    sent[at]!.push({ local, more: random() < 0.5 ? upTo(9) : (sent[at]!.at(-1)?.more ?? 0) });
    standing[at] = sent[at]!.length - 1;
  };

  return {
    upTo,
    sent,
    standing,
    /** First returns, but for some areas that are late. */
    open: (late: number): void => {
      const waited = new Set(some(late));
      for (const at of areas.keys()) if (!waited.has(at)) send(at, randomLocal(random, size));
    },
    /** Accepted returns are annulled. */
    dropOut: (count: number): void => {
      for (const at of some(count)) standing[at] = undefined;
    },
    /** Of the areas that are out most come: with what they had sent, or with something new. */
    comeIn: (share: number): void => {
      for (const [at, is] of standing.entries()) {
        if (is !== undefined || random() >= share) continue;
        if (sent[at]!.length > 0 && random() < 0.5) standing[at] = sent[at]!.length - 1;
        else send(at, randomLocal(random, size));
      }
    },
    /** Areas that are in send again, a fifth of them the same Category 4 as before. */
    resubmit: (count: number): void => {
      for (const at of count >= areas.length ? areas.keys() : some(count)) {
        const is = standing[at];
        if (is !== undefined) send(at, random() < 0.2 ? sent[at]![is]!.local : randomLocal(random, size));
      }
    },
    /** An area that is in sends again, and cannot give one of its counts. */
    withhold: (): void => {
      const [at] = someIn(1);
      if (at === undefined) return;
      const { local } = sent[at]![standing[at]!]!;
      const cells = Object.keys(vaultOf(local));
      send(at, { ...local, x: cells[upTo(cells.length)]! });
    },
    /** A round of answers: so many areas that are in confirm, or correct what they had sent. */
    answer: (count: number): void => {
      for (const at of someIn(count)) {
        const { local } = sent[at]![standing[at]!]!;
        send(at, random() < 0.6 ? local : randomLocal(random, size));
      }
    },
    /** Of the areas that are in, some find that they had left people out, in every cell. */
    correct: (share: number): void => {
      for (const [at, is] of standing.entries())
        if (is !== undefined && random() < share) send(at, withPeopleLeftOut(sent[at]![is]!.local, upTo));
    },
    /** All this as compile-release reads it. */
    returns: (): { accepted: AcceptedReturn[]; contributions: Contribution[] } => ({
      accepted: areas.flatMap(({ slug }, at): AcceptedReturn[] => {
        const is = standing[at];
        if (is === undefined) return [];
        const { more } = sent[at]![is]!;
        const figures = figuresOf(
          formD,
          (key) => 40 + ((at * 7 + key.length * 13) % 97) + (key === 'eligible|1|1|' ? more : 0),
        );
        return [{ area: slug, submission: submissionOf(is), rules: '1', figures }];
      }),
      contributions: areas.flatMap(({ slug }, at) =>
        sent[at]!.map(
          ({ local }, number): Contribution => ({
            area: slug,
            submission: submissionOf(number),
            figures: fromVault(vaultOf(local)),
          }),
        ),
      ),
    }),
  };
};
export type AreasByChance = ReturnType<typeof areasByChance>;
