import { describe, expect, it } from 'vitest';
import { catalogueJson } from '../../../shared/formats/published/catalogue-json.ts';
import { feedJson } from '../../../shared/formats/published/feed-json.ts';
import { lines } from '../pages/as-read.ts';
import { inPaths } from './in-paths.ts';
import { first, moved, revised, withdrawn } from './listed-releases.ts';

const ofItself =
  /^dct:(publisher|language|license)|^dcat:contact|dataset\.0\.(dcat:keyword|dct:spatial)|dataset\.[02]\.dct:temporal/;

describe('the catalogue', () => {
  const series = [{ path: 'series/mappa.csv', title: 'The series (CSV)', mediaType: 'text/csv' }];
  const { '@context': _, ...told } = catalogueJson([revised, withdrawn], series, [moved]) as Record<string, unknown>;

  it('lists every release ever published, with what its files are, and the series', () => {
    const alike = /publisher|contactPoint|language|license|keyword|spatial|temporal|upcoming/;
    expect(
      inPaths(told)
        .split('\n')
        .filter((line) => !alike.test(line))
        .join('\n'),
    ).toBe(lines`
      @type: dcat:Catalog
      dct:title: MAPPA statistics for England and Wales
      dct:description: How many people are managed under Multi-Agency Public Protection Arrangements (MAPPA), by
        category and level, with orders, breaches and rates, for England and Wales, both countries and the 42 areas.
      latest.period: 2023-24
      latest.version: 1.1
      latest.path: releases/2023-24/1.1/
      dcat:dataset.0.@id: releases/2023-24/1.1/
      dcat:dataset.0.@type: dcat:Dataset
      dcat:dataset.0.dct:title: MAPPA statistics for England and Wales, 2023-24
      dcat:dataset.0.dct:description: How many people are managed under Multi-Agency Public Protection Arrangements
        (MAPPA), by category and level, with orders, breaches and rates, for England and Wales, both countries and the
        42 areas.
      dcat:dataset.0.dct:identifier: mappa-2023-24-1.1
      dcat:dataset.0.dct:issued: 2025-03-20T11:00:00+00:00
      dcat:dataset.0.dcat:landingPage.@id: releases/2023-24/1.1/index.html
      dcat:dataset.0.dcat:version: 1.1
      dcat:dataset.0.adms:status: current
      dcat:dataset.0.dcat:previousVersion.@id: releases/2023-24/1.0/
      dcat:dataset.0.adms:versionNotes: Kent corrected Table 1.
      dcat:dataset.0.dcat:distribution.0.@type: dcat:Distribution
      dcat:dataset.0.dcat:distribution.0.dct:title: All figures (CSV)
      dcat:dataset.0.dcat:distribution.0.dct:description: All figures (CSV), of: MAPPA statistics for England and
        Wales, 2023-24, version 1.1.
      dcat:dataset.0.dcat:distribution.0.dct:issued: 2025-03-20T11:00:00+00:00
      dcat:dataset.0.dcat:distribution.0.dcat:accessURL.@id: releases/2023-24/1.1/index.html
      dcat:dataset.0.dcat:distribution.0.dcat:downloadURL.@id: releases/2023-24/1.1/mappa.csv
      dcat:dataset.0.dcat:distribution.0.dcat:mediaType.@id: https://www.iana.org/assignments/media-types/text/csv
      dcat:dataset.0.dcat:distribution.0.dcat:byteSize: 120
      dcat:dataset.0.dcat:distribution.0.spdx:checksum.@type: spdx:Checksum
      dcat:dataset.0.dcat:distribution.0.spdx:checksum.spdx:algorithm.@id: spdx:checksumAlgorithm_sha256
      dcat:dataset.0.dcat:distribution.0.spdx:checksum.spdx:checksumValue: abc
      dcat:dataset.1.@id: releases/2022-23/1.0/
      dcat:dataset.1.@type: dcat:Dataset
      dcat:dataset.1.dct:title: MAPPA statistics for England and Wales, 2022-23
      dcat:dataset.1.dct:description: Withdrawn on 1 August 2023: Table 2 counts twice. How many people are managed
        under Multi-Agency Public Protection Arrangements (MAPPA), by category and level, with orders, breaches and
        rates, for England and Wales, both countries and the 42 areas.
      dcat:dataset.1.dct:identifier: mappa-2022-23-1.0
      dcat:dataset.1.dct:issued: 2023-07-27T09:30:00+01:00
      dcat:dataset.1.dct:modified: 2023-08-01T11:00:00+01:00
      dcat:dataset.1.dcat:landingPage.@id: releases/2022-23/1.0/index.html
      dcat:dataset.1.dcat:version: 1.0
      dcat:dataset.1.adms:status: withdrawn
      dcat:dataset.1.prov:qualifiedInvalidation.@type: prov:Invalidation
      dcat:dataset.1.prov:qualifiedInvalidation.prov:atTime: 2023-08-01T11:00:00+01:00
      dcat:dataset.1.prov:qualifiedInvalidation.rdfs:comment: Table 2 counts twice.
      dcat:dataset.1.dcat:distribution.0.@type: dcat:Distribution
      dcat:dataset.1.dcat:distribution.0.dct:title: All figures (CSV)
      dcat:dataset.1.dcat:distribution.0.dct:description: All figures (CSV), of: MAPPA statistics for England and
        Wales, 2022-23, version 1.0.
      dcat:dataset.1.dcat:distribution.0.dct:issued: 2023-07-27T09:30:00+01:00
      dcat:dataset.1.dcat:distribution.0.dcat:accessURL.@id: releases/2022-23/1.0/index.html
      dcat:dataset.1.dcat:distribution.0.dcat:downloadURL.@id: releases/2022-23/1.0/mappa.csv
      dcat:dataset.1.dcat:distribution.0.dcat:mediaType.@id: https://www.iana.org/assignments/media-types/text/csv
      dcat:dataset.1.dcat:distribution.0.dcat:byteSize: 120
      dcat:dataset.1.dcat:distribution.0.spdx:checksum.@type: spdx:Checksum
      dcat:dataset.1.dcat:distribution.0.spdx:checksum.spdx:algorithm.@id: spdx:checksumAlgorithm_sha256
      dcat:dataset.1.dcat:distribution.0.spdx:checksum.spdx:checksumValue: abc
      dcat:dataset.2.@id: series/
      dcat:dataset.2.@type: dcat:Dataset
      dcat:dataset.2.dct:title: MAPPA statistics for England and Wales, time series
      dcat:dataset.2.dct:identifier: mappa-series
      dcat:dataset.2.dct:description: How many people are managed under Multi-Agency Public Protection Arrangements
        (MAPPA), by category and level, with orders, breaches and rates, for England and Wales, both countries and the
        42 areas. Every period held in one file, with breaks in series marked, and a file of every version ever
        published.
      dcat:dataset.2.dct:issued: 2023-07-27T09:30:00+01:00
      dcat:dataset.2.dct:modified: 2025-03-20T11:00:00+00:00
      dcat:dataset.2.dct:accrualPeriodicity.@id: http://publications.europa.eu/resource/authority/frequency/ANNUAL
      dcat:dataset.2.dcat:landingPage.@id: index.html#series
      dcat:dataset.2.dcat:distribution.0.@type: dcat:Distribution
      dcat:dataset.2.dcat:distribution.0.dct:title: The series (CSV)
      dcat:dataset.2.dcat:distribution.0.dct:description: The series (CSV), of: MAPPA statistics for England and
        Wales, time series.
      dcat:dataset.2.dcat:distribution.0.dct:issued: 2023-07-27T09:30:00+01:00
      dcat:dataset.2.dcat:distribution.0.dcat:accessURL.@id: index.html#series
      dcat:dataset.2.dcat:distribution.0.dcat:downloadURL.@id: series/mappa.csv
      dcat:dataset.2.dcat:distribution.0.dcat:mediaType.@id: https://www.iana.org/assignments/media-types/text/csv
    `);
  });

  it('says whose it is, and of what place and years', () => {
    const once = inPaths(told)
      .split('\n')
      .filter((line) => ofItself.test(line));
    expect(once.join('\n')).toBe(lines`
      dct:publisher.@type: foaf:Agent
      dct:publisher.foaf:name: Ministry of Justice
      dcat:contactPoint.@type: vcard:Organization
      dcat:contactPoint.vcard:fn: MAPPA statistics, Ministry of Justice
      dcat:contactPoint.vcard:hasEmail.@id: mailto:mappa.statistics@example.gov.uk
      dct:language.@id: http://id.loc.gov/vocabulary/iso639-1/en
      dct:license.@id: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
      dcat:dataset.0.dcat:keyword.0: MAPPA
      dcat:dataset.0.dcat:keyword.1: public protection
      dcat:dataset.0.dcat:keyword.2: sexual offences
      dcat:dataset.0.dcat:keyword.3: violent offences
      dcat:dataset.0.dcat:keyword.4: terrorism
      dcat:dataset.0.dcat:keyword.5: probation
      dcat:dataset.0.dcat:keyword.6: police
      dcat:dataset.0.dct:spatial.@id: http://statistics.data.gov.uk/id/statistical-geography/K04000001
      dcat:dataset.0.dct:temporal.@type: dct:PeriodOfTime
      dcat:dataset.0.dct:temporal.dcat:startDate: 2023-04-01
      dcat:dataset.0.dct:temporal.dcat:endDate: 2024-03-31
      dcat:dataset.2.dct:temporal.@type: dct:PeriodOfTime
      dcat:dataset.2.dct:temporal.dcat:startDate: 2023-04-01
      dcat:dataset.2.dct:temporal.dcat:endDate: 2024-03-31
    `);
  });

  it('says of what was replaced or is provisional that it is', () => {
    const both = inPaths(catalogueJson([revised, first], []));
    expect(both).toContain('dcat:dataset.1.dct:description: Replaced by version 1.1: Kent corrected Table 1. How many');
    const later = [{ ...revised, reason: null }, first];
    const why = 'Replaced by version 1.1: it is the later one. How many';
    expect(inPaths(catalogueJson(later, []))).toContain(`dcat:dataset.1.dct:description: ${why}`);
    expect(inPaths(feedJson(later))).toContain(
      '.content_text: Replaced by version 1.1 on 20 March 2025: it is the later one. Provisional',
    );
    expect(both).toContain('dcat:dataset.1.dct:modified: 2025-03-20T09:30:00+00:00');
    expect(both).toContain('dcat:dataset.1.adms:status: superseded');
    expect(both).toContain('dcat:dataset.1.dct:provenance: provisional');
    expect(both).not.toContain('dcat:dataset.0.dct:provenance');
    const none = catalogueJson([withdrawn], []) as { latest: unknown; 'dcat:dataset': unknown[] };
    expect([none.latest, none['dcat:dataset'].length]).toEqual([null, 1]);
  });
});
