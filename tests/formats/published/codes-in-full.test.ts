import { describe, expect, it } from 'vitest';
import { changesFiles } from '../../../shared/formats/published/changes-csv.ts';
import { dictionaryFiles } from '../../../shared/formats/published/dictionary-files.ts';
import { lines } from '../pages/as-read.ts';
import { inPaths } from './in-paths.ts';
import { about, few, textOf } from './in-text.ts';
import { revision, small } from './small-dataset.ts';

describe('the files beside the figures', () => {
  it('what a revision changes', () => {
    const [changes, metadata] = changesFiles(revision, revision.revision!);
    expect([changes!, metadata!].map(about).join('\n')).toBe(lines`
      changes.csv: What this revision changes, a figure a row (CSV), text/csv
      changes.csv-metadata.json: What the columns of changes.csv mean (CSV on the Web), application/csvm+json, dated
    `);
    expect(few(changes!, '')).toBe(lines`
      time_period, time_identifier, geographic_level, country_code, country_name, pfa_code, pfa_name, mappa_area,
        measure, category, level, detail, unit, value, shorthand, marks, value_before, shorthand_before, marks_before
      202324,Financial year,Police force area,E92000001,England,E23000028,Essex,Essex,eligible,1,1,,people,45,,,7,,p
    `);
    const told = inPaths(JSON.parse(textOf(metadata!)))
      .split('\n')
      .filter((line) => /^(url|dc:title|dc:desc|dc:issued|rdfs)|columns\.1[678]/.test(line));
    expect(told.join('\n')).toBe(lines`
      url: changes.csv
      dc:title: MAPPA statistics for England and Wales, 2023-24: what version 1.1 changes of version 1.0
      dc:description: Every figure that version 1.1 says otherwise than version 1.0, as it stands now and as it
        stood. Why: Essex corrected Table 1.
      dc:issued: @@RELEASE-TIME@@
      rdfs:comment.0.@value: A note <& meant so>.
      rdfs:comment.0.@language: en
      tableSchema.columns.16.name: value_before
      tableSchema.columns.16.titles: value_before
      tableSchema.columns.16.dc:description: The figure that the version before gave.
      tableSchema.columns.16.datatype.base: integer
      tableSchema.columns.16.datatype.minimum: 0
      tableSchema.columns.16.required: false
      tableSchema.columns.17.name: shorthand_before
      tableSchema.columns.17.titles: shorthand_before
      tableSchema.columns.17.dc:description: What stood in the place of a figure in the version before.
      tableSchema.columns.17.datatype.base: string
      tableSchema.columns.17.datatype.format: ^(c|x|z|low)$
      tableSchema.columns.17.required: false
      tableSchema.columns.18.name: marks_before
      tableSchema.columns.18.titles: marks_before
      tableSchema.columns.18.dc:description: What stood beside the figure in the version before.
      tableSchema.columns.18.datatype.base: string
      tableSchema.columns.18.datatype.format: ^[preb]( [preb])*$
      tableSchema.columns.18.required: false
    `);
  });

  it('columns, codes and areas', () => {
    const [columns, codes, areas] = dictionaryFiles(small);
    expect([columns!, codes!, areas!].map(about).join('\n')).toBe(lines`
      data-dictionary.csv: Data dictionary: what each column holds (CSV), text/csv
      codes.csv: Code lists: what each code means (CSV), text/csv
      areas.csv: MAPPA areas and their police forces, one a line (CSV), text/csv
    `);
    expect(few(columns!, '')).toBe(lines`
      column, title, holds, always_filled
      time_period,Time period,The financial year: 202324 is 1 April 2023 to 31 March 2024.,yes
      time_identifier,Time identifier,What kind of period it is.,yes
      geographic_level,Geographic level,"National (England and Wales together), Country or Police force area.",yes
      country_code,Country code,GSS code of the country or of both together.,yes
      country_name,Country,"England and Wales, England or Wales.",yes
      pfa_code,Police force area code,"GSS code as boundary files have it. London is two police force areas, whose
        codes are joined by a plus sign: split there to join. Empty above area level.",no
      pfa_name,Police force area,"Name of the police force area as boundary files have it; of London both, joined
        like the codes. Empty above area level.",no
      mappa_area,MAPPA area,"Name of the MAPPA area, the same in every file and on every page: Teesside is the
        police force area Cleveland. Empty above area level.",no
      measure,Measure,"What is counted. A rate is as an area returned it; its name with _computed behind is the same
        rate worked out here from the count and population_10_and_over, for every place.",yes
      category,Category,"MAPPA category that the row counts. Total is Categories 1 to 3. All is Categories 1 to 4, a
        row of its own, national only.",yes
      level,Level,Level of management; Total where the measure is not split.,yes
      detail,Detail,"Kind of order or of breach; the vintage of a population, and of the rate worked out with it.
        Empty where there is none.",no
      unit,Unit,"What the value is a number of: people, orders, per 100,000.",yes
      value,Value,The figure; empty where a shorthand stands in its place.,no
      shorthand,Shorthand,"In place of a value: c confidential, x not available, z not applicable, low rounds to
        zero.",no
      marks,Marks,"Beside a value, several with a space between them: p provisional, r revised, e estimated, b break
        in series.",no
    `);
    expect(few(codes!, '')).toBe(lines`
      column, code, label, unit
      measure,eligible,People eligible for MAPPA,people
      measure,orders_imposed,Orders imposed by the courts,orders
      measure,rate_per_100k,"Category 1 per 100,000 residents aged 10 and over, as returned","per 100,000"
      measure,rate_per_100k_computed,"Category 1 per 100,000 residents aged 10 and over, as worked out here","per
        100,000"
      measure,population_10_and_over,Residents aged 10 and over,people
      category,1,Category 1: Sexual,
      category,2,Category 2: Violent,
      category,4,Category 4: Terrorism,
      category,Total,Total: Categories 1 to 3,
      category,All,All: Categories 1 to 4,
      level,1,Level 1,
      level,2,Level 2,
      level,Total,All levels,
      detail,SHPO,Prevention orders,
      detail,NO,Notification orders,
      detail,mid-2023,Population estimates of mid-2023,
      shorthand,c,"confidential: the figure is not shown, so that nobody can be recognised",
      shorthand,x,"not available: the figure was not given, or the population that it rests on is not held",
      shorthand,z,not applicable: the form of that year has no such case,
      marks,p,provisional: figures that are not yet in are left out of the sum,
      marks,r,revised: another figure was published before,
      marks,b,break in series: not comparable with the years before it,
    `);
    expect(few(areas!, 'London', 'Kent', 'Gwent')).toBe(lines`
      mappa_area, address, pfa_code, pfa_name, country_code, country_name, probation_region
      Gwent,gwent,W15000002,Gwent,W92000004,Wales,Wales
      Kent,kent,E23000032,Kent,E92000001,England,"Kent, Surrey and Sussex"
      London,london,E23000001,Metropolitan Police,E92000001,England,London
      London,london,E23000034,"London, City of",E92000001,England,London
      Surrey,surrey,E23000031,Surrey,E92000001,England,"Kent, Surrey and Sussex"
      Sussex,sussex,E23000033,Sussex,E92000001,England,"Kent, Surrey and Sussex"
    `);
  });
});
