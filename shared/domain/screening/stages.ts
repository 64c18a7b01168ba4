import { readPeriod } from '../periods.ts';
import type { Finding } from '../screening-report.ts';
import { formFor } from './borrowed-form.ts';
import { areaDiffers } from './checks/area-differs.ts';
import { caseExists } from './checks/case-exists.ts';
import { category4Absent } from './checks/category-4-absent.ts';
import { cellMissing } from './checks/cell-missing.ts';
import { cellTwice } from './checks/cell-twice.ts';
import { changeOnPast } from './checks/change-on-past.ts';
import { codeUnknown } from './checks/code-unknown.ts';
import { columnSum } from './checks/column-sum.ts';
import { columnsShifted, withoutEchoes } from './checks/columns-shifted.ts';
import { custodyAboveManaged } from './checks/custody-above-managed.ts';
import { documentDate } from './checks/document-date.ts';
import { documentPopulation } from './checks/document-population.ts';
import { formNotDeclared } from './checks/form-not-declared.ts';
import { formulaWithoutResult } from './checks/formula-without-result.ts';
import { listSum } from './checks/list-sum.ts';
import { nilContradicted } from './checks/nil-contradicted.ts';
import { nilNotStated } from './checks/nil-not-stated.ts';
import { noFigures } from './checks/no-figures.ts';
import { noForm } from './checks/no-form.ts';
import { noSuchCell } from './checks/no-such-cell.ts';
import { numberNegative } from './checks/number-negative.ts';
import { numberNotWhole } from './checks/number-not-whole.ts';
import { numberTooLarge } from './checks/number-too-large.ts';
import { oneCellExplains } from './checks/one-cell-explains.ts';
import { periodDiffers } from './checks/period-differs.ts';
import { protectiveMarking } from './checks/protective-marking.ts';
import { rateOff } from './checks/rate-off.ts';
import { readByLabel } from './checks/read-by-label.ts';
import { reasonMissing } from './checks/reason-missing.ts';
import { replacedWords } from './checks/replaced-words.ts';
import { rowSum } from './checks/row-sum.ts';
import { snapshotAboveYear } from './checks/snapshot-above-year.ts';
import { totalWithheld } from './checks/total-withheld.ts';
import { valueNotUnderstood } from './checks/value-not-understood.ts';
import { fileRules } from './file-rules.ts';
import { holdsNothing } from './holds-nothing.ts';
import { readingRules } from './reading-rules.ts';
import { reportRules } from './report-rules.ts';
import type { Check, Matter, Rule } from './rule.ts';

/** A stage: checks that can be asked together. `stops` says when asking further would only raise echoes. */
type ScreeningStage = { name: string; checks: readonly Check[]; stops?: (matter: Matter) => boolean };

/** A return made on another form would be called missing in half its cells. */
const onAnotherForm = ({ raw, form }: Matter): boolean => {
  const named = [...(raw.period === undefined ? [] : [raw.period]), ...(raw.otherPeriods ?? [])];
  return (
    form === undefined ||
    named.some(({ text }) => {
      const other = readPeriod(text);
      return other !== undefined && formFor(raw, other) !== form;
    })
  );
};

/**
 * Where many codes are like none of ours, or a level or detail is called 4, columns were swapped or another list was
 * used: the rest would be misread, and a total that holds Category 4 might be taken for a figure of another category.
 */
const speaksOtherCodes = ({ entries }: Matter): boolean => {
  const unlike = entries.flatMap((each) =>
    each.is === 'unknown' ? [each.codes.filter(({ meant }) => meant === undefined)] : [],
  );
  const astray = unlike.flat().some(({ dimension, text }) => dimension !== 'category' && /^\W*4\W*$/.test(text));
  return astray || unlike.filter((codes) => codes.length > 0).length * 10 > entries.length;
};

/** The stages in their order. To add a check, write its file and put it into its stage here. */
export const stages: readonly ScreeningStage[] = [
  { name: 'the file', checks: [noFigures], stops: ({ raw }) => holdsNothing(raw) },
  { name: 'the door', checks: [areaDiffers, periodDiffers, noForm, formNotDeclared], stops: onAnotherForm },
  {
    name: 'the document',
    checks: [documentDate, documentPopulation, protectiveMarking, replacedWords, readByLabel],
  },
  { name: 'the codes', checks: [codeUnknown], stops: speaksOtherCodes },
  {
    name: 'the cells',
    checks: [
      columnsShifted,
      noSuchCell,
      cellTwice,
      numberNegative,
      numberNotWhole,
      numberTooLarge,
      formulaWithoutResult,
      valueNotUnderstood,
      reasonMissing,
      caseExists,
      cellMissing,
      category4Absent,
      nilContradicted,
      nilNotStated,
    ],
  },
  {
    name: 'the arithmetic',
    checks: [
      rowSum,
      columnSum,
      listSum,
      oneCellExplains,
      totalWithheld,
      snapshotAboveYear,
      custodyAboveManaged,
      rateOff,
    ],
  },
  { name: 'the past', checks: [changeOnPast] },
];

/** Every rule that a finding can name, by where it looks: those of reading a file first, then the stages. */
export const ruleChapters: readonly { name: string; rules: readonly Rule[] }[] = [
  {
    name: 'Reading the file',
    rules: [...Object.values(readingRules), ...Object.values(fileRules), ...Object.values(reportRules)],
  },
  ...stages.map(({ name, checks }) => ({ name: `Checking ${name}`, rules: checks })),
];

export const rules: readonly Rule[] = ruleChapters.flatMap((chapter) => chapter.rules);

/**
 * What the stages found, after what the reader of the file did; and whether one of them stopped, so that nothing was
 * read.
 */
export const findAll = (matter: Matter): { findings: readonly Finding[]; stopped: boolean } => {
  const last = stages.findIndex(({ stops }) => stops?.(matter) === true);
  const asked = last === -1 ? stages : stages.slice(0, last + 1);
  const found = asked.flatMap(({ checks }) => checks.flatMap((check) => check.find(matter)));
  return { findings: [...matter.raw.findings, ...withoutEchoes(found, matter)], stopped: last !== -1 };
};
