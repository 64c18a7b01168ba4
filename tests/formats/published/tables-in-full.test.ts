import { describe, expect, it } from 'vitest';
import { eesFiles } from '../../../shared/formats/published/ees-files.ts';
import { wideFiles } from '../../../shared/formats/published/wide-csv.ts';
import { lines } from '../pages/as-read.ts';
import { about, few } from './in-text.ts';
import { small } from './small-dataset.ts';

describe('the figures in other files', () => {
  it('a line a place', () => {
    const found = wideFiles(small);
    expect(found.map(about).join('\n')).toBe(lines`
      wide/eligible.csv: People eligible for MAPPA, a line a place (CSV), text/csv
      wide/orders_imposed.csv: Orders imposed by the courts, a line a place (CSV), text/csv
      wide/rate_per_100k.csv: Category 1 per 100,000 residents aged 10 and over, as returned, a line a place (CSV),
        text/csv
    `);
    expect(found.map((file) => few(file, ',England and Wales', ',Wales,', 'Essex', 'Kent')).join('\n')).toBe(lines`
      time_period, geographic_level, country_code, country_name, pfa_code, pfa_name, mappa_area, category_1_level_1,
        category_2_level_1, category_4_level_1, category_total_level_1, category_all_level_1, category_1_level_2,
        category_2_level_2, category_4_level_2, category_total_level_2, category_all_level_2, category_1_level_total,
        category_2_level_total, category_4_level_total, category_total_level_total, category_all_level_total, marks
      202324,National,K04000001,England and Wales,,,,1973,z,c,1973,c,1973,1973,c,3946,c,3946,1973,393,5919,c,p
      202324,Country,W92000004,Wales,,,,231,z,c,231,c,231,231,c,462,c,462,231,c,693,c,
      202324,Police force area,W92000004,Wales,W15000004,Dyfed-Powys,Dyfed
        Powys,38,z,c,38,c,38,38,c,76,c,76,38,c,114,c,
      202324,Police force area,E92000001,England,E23000028,Essex,Essex,45,z,c,45,c,45,45,c,90,c,90,45,c,135,c,
      202324,Police force area,W92000004,Wales,W15000002,Gwent,Gwent,66,z,c,66,c,66,66,c,132,c,132,66,c,198,c,
      202324,Police force area,E92000001,England,E23000032,Kent,Kent,x,z,c,x,c,x,x,c,x,c,x,x,c,x,c,
      202324,Police force area,W92000004,Wales,W15000001,North Wales,North
        Wales,46,z,c,46,c,46,46,c,92,c,92,46,c,138,c,
      202324,Police force area,W92000004,Wales,W15000003,South Wales,South
        Wales,81,z,c,81,c,81,81,c,162,c,162,81,c,243,c,
      time_period, geographic_level, country_code, country_name, pfa_code, pfa_name, mappa_area,
        category_1_level_total_shpo, category_1_level_total_no, marks
      202324,National,K04000001,England and Wales,,,,1964,2062,p
      202324,Country,W92000004,Wales,,,,197,287,
      202324,Police force area,W92000004,Wales,W15000004,Dyfed-Powys,Dyfed Powys,78,52,
      202324,Police force area,E92000001,England,E23000028,Essex,Essex,85,59,
      202324,Police force area,W92000004,Wales,W15000002,Gwent,Gwent,9,80,
      202324,Police force area,E92000001,England,E23000032,Kent,Kent,x,x,
      202324,Police force area,W92000004,Wales,W15000001,North Wales,North Wales,86,60,
      202324,Police force area,W92000004,Wales,W15000003,South Wales,South Wales,24,95,
      time_period, geographic_level, country_code, country_name, pfa_code, pfa_name, mappa_area,
        category_1_level_total, rate_per_100k_computed_category_1_level_total,
        population_10_and_over_category_total_level_total, marks
      202324,National,K04000001,England and Wales,,,,z,7.52,52441971,p
      202324,Country,W92000004,Wales,,,,z,16.26,2840679,
      202324,Police force area,W92000004,Wales,W15000004,Dyfed-Powys,Dyfed Powys,13,16.03,473968,
      202324,Police force area,E92000001,England,E23000028,Essex,Essex,20,5.37,1675553,
      202324,Police force area,W92000004,Wales,W15000002,Gwent,Gwent,41,24.91,529969,
      202324,Police force area,E92000001,England,E23000032,Kent,Kent,x,x,1675627,
      202324,Police force area,W92000004,Wales,W15000001,North Wales,North Wales,21,14.75,623604,
      202324,Police force area,W92000004,Wales,W15000003,South Wales,South Wales,56,13.35,1213138,
    `);
  });

  it('for Explore Education Statistics', () => {
    const [figures, meta] = eesFiles(small);
    expect([figures!, meta!].map(about).join('\n')).toBe(lines`
      ees/mappa_ees_2023-24.csv: All figures, for Explore Education Statistics (CSV), text/csv
      ees/mappa_ees_2023-24.meta.csv: What its columns are, for Explore Education Statistics (CSV), text/csv
    `);
    expect(few(figures!, ',England and Wales', 'Kent')).toBe(lines`
      time_period, time_identifier, geographic_level, country_code, country_name, pfa_code, pfa_name,
        mappa_category, management_level, order_or_breach, eligible, orders_imposed, rate_per_100k,
        rate_per_100k_computed, population_10_and_over
      202324,Financial year,National,K04000001,England and Wales,,,Category 1,Level 1,Total,1973,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 2,Level 1,Total,z,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 4,Level 1,Total,c,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Total,Level 1,Total,1973,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Categories 1 to 4,Level 1,Total,c,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 1,Level 2,Total,1973,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 2,Level 2,Total,1973,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 4,Level 2,Total,c,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Total,Level 2,Total,3946,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Categories 1 to 4,Level 2,Total,c,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 1,Total,Total,3946,z,z,7.52,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 2,Total,Total,1973,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 4,Total,Total,393,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Total,Total,Total,5919,z,z,z,52441971
      202324,Financial year,National,K04000001,England and Wales,,,Categories 1 to 4,Total,Total,c,z,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 1,Total,Prevention orders,z,1964,z,z,z
      202324,Financial year,National,K04000001,England and Wales,,,Category 1,Total,Notification orders,z,2062,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 1,Level 1,Total,x,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 2,Level 1,Total,z,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 4,Level 1,Total,c,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Total,Level 1,Total,x,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 1,Level 2,Total,x,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 2,Level 2,Total,x,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 4,Level 2,Total,c,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Total,Level 2,Total,x,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 1,Total,Total,x,z,x,x,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 2,Total,Total,x,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 4,Total,Total,c,z,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Total,Total,Total,x,z,z,z,1675627
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 1,Total,Prevention
        orders,z,x,z,z,z
      202324,Financial year,Police force area,E92000001,England,E23000032,Kent,Category 1,Total,Notification
        orders,z,x,z,z,z
    `);
    expect(few(meta!, '')).toBe(lines`
      col_name, col_type, label, indicator_grouping, indicator_unit, indicator_dp, filter_hint,
        filter_grouping_column
      mappa_category,Filter,MAPPA category,,,,Total is Categories 1 to 3,
      management_level,Filter,Level of management,,,,"Total is all levels, or not split by level",
      order_or_breach,Filter,Kind of order or of breach,,,,Total is not split by kind,
      eligible,Indicator,People eligible for MAPPA,,,0,,
      orders_imposed,Indicator,Orders imposed by the courts,,,0,,
      rate_per_100k,Indicator,"Category 1 per 100,000 residents aged 10 and over, as returned",,,2,,
      rate_per_100k_computed,Indicator,"Category 1 per 100,000 residents aged 10 and over, as worked out here",,,2,,
      population_10_and_over,Indicator,Residents aged 10 and over,,,0,,
    `);
  });
});
