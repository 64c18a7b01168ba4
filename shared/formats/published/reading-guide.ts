import { eligible } from '../../domain/forms/main-measures.ts';
import { prose } from '../../domain/prose.ts';
import type { Dataset } from '../../domain/release/dataset.ts';
import { type PublishedRow, publishedColumns } from '../../domain/release/figures/published-row.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { shorthandMeanings } from '../../domain/release/wording/plain-words.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import { type OutputFile, textFile } from './output-file.ts';
import { availableStamp, releaseDayStamp } from './release-date-stamp.ts';

/** How the release is cited: by its version, whose address never changes. */
export const citation = ({ period, version, provisional }: Dataset): string =>
  prose`
    ${publisher.name}, ${releaseTitle(period)}, version ${version} (${provisional ? 'provisional' : 'final'}), released
    ${releaseDayStamp}. Available ${availableStamp}.
  `;

const files = (name: string): string => `| file | is |
|---|---|
| \`${name}.ods\`, \`${name}.xlsx\` | the tables for people |
| \`${name}.csv\`, \`${name}.parquet\` | every figure, one a row, in the same columns |
| \`${name}.csv-metadata.json\` | what the columns hold (CSV on the Web) |
| \`${name}.json\` | the figures as a cube (JSON-stat 2.0) |
| \`data-dictionary.csv\`, \`codes.csv\`, \`areas.csv\` | columns, codes, and the police forces of each area |
| \`wide/\` | a file a measure: a line a place, a column a figure |
| \`ees/\` | the figures as Explore Education Statistics takes them in |
| \`areas/\` | the figures of each area |
| \`charts/\` | each chart of the page as a picture (SVG), and the rows it is drawn from |
| \`changes.csv\` | in a revision: every figure that differs from the version before |
| \`SHA256SUMS\` | digests: \`sha256sum --check SHA256SUMS\` |`;

const code = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const sql = (name: string): string => `SELECT mappa_area, value
FROM '${name}.parquet'
WHERE measure = '${eligible}' AND category = '1' AND level = 'Total'
  AND geographic_level = 'Police force area'
ORDER BY value DESC;`;

const python = (name: string): string => `import pandas as pd

mappa = pd.read_csv("${name}.csv", keep_default_na=False, na_values={"value": [""]},
                    dtype={"time_period": str, "category": str, "level": str, "value": "Int64"})
people = mappa[(mappa.measure == "${eligible}") & (mappa.category == "1") & (mappa.level == "Total")]
print(people[["mappa_area", "value", "shorthand", "marks"]])`;

const plainPython = (name: string): string => `import csv

with open("${name}.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        if (row["measure"], row["category"], row["level"]) == ("${eligible}", "1", "Total"):
            print(row["mappa_area"] or row["country_name"], row["value"] or row["shorthand"], row["marks"], sep=",")`;

const r = (name: string): string => `mappa <- read.csv("${name}.csv", colClasses = c(value = "integer"),
                  na.strings = "", check.names = FALSE)
people <- subset(mappa, measure == "${eligible}" & category == "1" & level == "Total")
people[c("mappa_area", "value", "shorthand", "marks")]`;

type Column = keyof PublishedRow;

/** The letter that a spreadsheet gives to a column of the tidy file. */
const letterOf = (column: Column): string => String.fromCharCode(65 + publishedColumns.indexOf(column));

const excel = (): string => {
  const where: readonly [Column, string][] = [
    ['geographic_level', 'Police force area'],
    ['measure', eligible],
    ['category', '1'],
    ['level', 'Total'],
  ];
  const range = (column: Column) => `${letterOf(column)}:${letterOf(column)}`;
  return `=SUMIFS(${range('value')},${where.map(([column, is]) => `${range(column)},"${is}"`).join(',')})`;
};

/**
 * What each file of a release is, how to read the figures with the tools that analysts have, and how to cite them. The
 * tests run all of it as printed; the formula for Excel in LibreOffice, on the CSV as it opens it.
 */
export const readingGuide = (dataset: Dataset): OutputFile => {
  const name = `mappa-${dataset.period}`;
  const text = `# ${releaseTitle(dataset.period)}, version ${dataset.version}

Cite as: ${citation(dataset)}

Published under the Open Government Licence v3.0. Contact: ${publisher.contact.post}, ${publisher.contact.email}.

## Files

${files(name)}

## Reading the figures

\`value\` is a number, a count always a whole one, or empty; \`shorthand\` says why it is empty, and \`marks\` what
stands beside a number, several with a space between them. An empty value is never zero. Take one \`category\` and one
\`level\` at a time: totals are rows too.

${shorthandMeanings.map(({ mark, means }) => `- \`${mark.slice(1, -1)}\` ${means}`).join('\n')}

DuckDB:

${code('sql', sql(name))}

Python, with nothing else:

${code('python', plainPython(name))}

Python with pandas:

${code('python', python(name))}

R:

${code('r', r(name))}

Excel or LibreOffice: the workbook has the tables. To work with every figure open the CSV, and write a formula in any
cell beside its columns; this one adds up the areas' people of Category 1:

${code('excel', excel())}
`;
  return textFile('README.md', 'How to read these files, and how to cite them (text)', 'text/markdown', text, true);
};
