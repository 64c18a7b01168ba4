import { areas } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import type { Ledger } from '../../../shared/domain/disclosure/ledger/ledger.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import type { Contribution, Protection } from '../../../shared/domain/disclosure/protection.ts';
import { type Settings, settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';

type Counts = { e1?: number; e2?: number; e3?: number; m2?: number; m3?: number; c2?: number; c3?: number };

/**
 * Category 4 counts of one area, by level; what is not given is 0, and the year has at least the snapshot. `x` is a
 * cell that the area could not give.
 */
export type Local = Counts & { x?: string };

export const vaultOf = ({ e1 = 0, e2 = 0, e3 = 0, m2 = 0, m3 = 0, c2 = 0, c3 = 0, x }: Local) => {
  const vault: Record<string, number | null> = {
    'eligible|4|1|': e1,
    'eligible|4|2|': e2,
    'eligible|4|3|': e3,
    'managed|4|2|': Math.max(m2, e2),
    'managed|4|3|': Math.max(m3, e3),
    'returned_to_custody|4|2|licence': c2,
    'returned_to_custody|4|3|licence': c3,
  };
  return x === undefined ? vault : { ...vault, [x]: null };
};

/** A local pattern in which every count and difference passes, with some left out in turn so that areas differ. */
export const usual = (at: number): Local => ({
  e1: 4 + (at % 5),
  e2: 1 + (at % 2),
  e3: at % 2,
  m2: 3 + (at % 3),
  m3: 2,
  c2: 1,
  c3: (at + 1) % 2,
});

/** Submissions by area: the last of each list stands, an empty list is an area that is not in. */
export type Sent = readonly (readonly Local[])[];

export const everywhere = (local: (at: number) => readonly Local[]): Sent => areas.map((_, at) => local(at));

/** What areas have sent, and for some of them the same once more: a confirmation. */
export const confirmedBy = (sent: Sent, confirms: (at: number) => boolean): Sent =>
  sent.map((locals, at) => (confirms(at) ? [...locals, locals.at(-1)!] : locals));

const submissionOf = (number: number): string => `s${number}`;

type SelfCheck = NonNullable<Parameters<typeof protectRelease>[3]>;
type Given = {
  version?: string;
  publicTotal?: number;
  weaker?: Partial<Settings>;
  drawCategory4?: boolean;
  selfCheck?: SelfCheck;
};

/**
 * Takes what areas have sent through the gate, as compile-release does, but for the self-check unless it is given;
 * `weaker` settings take the place of those in force.
 */
export const throughGate = (
  sent: Sent,
  ledger: Ledger = [],
  { version = '1.0', publicTotal = 1000, weaker = {}, drawCategory4 = true, selfCheck = () => undefined }: Given = {},
): Protection => {
  const contributions: Contribution[] = sent.flatMap((locals, at) =>
    locals.map((local, number) => ({
      area: areas[at]!.slug,
      submission: submissionOf(number),
      figures: fromVault(vaultOf(local)),
    })),
  );
  const current = new Map(
    sent.flatMap((locals, at) =>
      locals.length === 0 ? [] : [[areas[at]!.slug, submissionOf(locals.length - 1)] as const],
    ),
  );
  const publicTotals = new Map<CellKey, number | null>(
    ['eligible|Total|1|', 'eligible|Total|Total|', 'managed|Total|Total|'].map((key) => [key as CellKey, publicTotal]),
  );
  const scope = areas.map(({ slug }) => slug);
  return protectRelease(
    { period: '2023-24', version, form: formD, scope, current, contributions, drawCategory4, publicTotals },
    ledger,
    { ...settings, ...weaker },
    selfCheck,
  );
};

/** What a cell of Category 4 shows: its count, or its shorthand. */
export const showsFour = ({ cells }: Pick<Protection, 'cells'>, key: string, category = '4') => {
  const cell = cells.find(
    (each) => [each.measure, '4', each.level, each.detail].join('|') === key && each.category === category,
  );
  return cell?.value ?? cell?.shorthand;
};

/** The counts and symbols of the ten cells, in printed order. */
export const fourOf = ({ cells }: Pick<Protection, 'cells'>) =>
  cells.filter(({ category }) => category === '4').map(({ value, shorthand }) => value ?? shorthand);
