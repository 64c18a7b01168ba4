import * as z from 'zod';
import { Period } from '../../domain/periods.ts';
import { Version } from '../../domain/release/life/version.ts';
import { csvPath, type PublishedRelease } from '../../domain/release/query/published-release.ts';

const Address = z.object({ '@id': z.string() });

const Dataset = z.object({
  '@id': z.string(),
  'dct:title': z.string(),
  'dct:issued': z.string(),
  'dct:provenance': z.string().optional(),
  'prov:qualifiedInvalidation': z.object({ 'rdfs:comment': z.string() }).optional(),
  'dcat:version': Version,
  'adms:status': z.enum(['current', 'superseded', 'withdrawn']),
  'dcat:distribution': z.array(
    z.object({ 'dcat:downloadURL': Address, 'spdx:checksum': z.object({ 'spdx:checksumValue': z.string() }) }),
  ),
});

const Catalogue = z.object({ 'dcat:dataset': z.array(z.looseObject({ '@id': z.string() })) });

/**
 * The versions that came out, as the public catalogue lists them.
 * @throws Error where it is not a catalogue of ours, or lists a release that stands or stood without its CSV
 */
export const readCatalogue = (bytes: Uint8Array): readonly PublishedRelease[] =>
  Catalogue.parse(JSON.parse(new TextDecoder().decode(bytes)))
    ['dcat:dataset'].filter((each) => each['@id'].startsWith('releases/'))
    .map((each) => {
      const dataset = Dataset.parse(each);
      const period = Period.parse(dataset['@id'].split('/')[1]);
      const path = csvPath({ period, version: dataset['dcat:version'] });
      const file = dataset['dcat:distribution'].find((one) => one['dcat:downloadURL']['@id'] === path);
      const why = dataset['prov:qualifiedInvalidation']?.['rdfs:comment'];
      if ((dataset['adms:status'] === 'withdrawn') !== (why !== undefined))
        throw new Error('The catalogue lists a withdrawn release without the reason, or the other way round.');
      if (file === undefined && why === undefined) throw new Error('The catalogue lists a release without its CSV.');
      return {
        period,
        version: dataset['dcat:version'],
        status: dataset['adms:status'],
        released: dataset['dct:issued'],
        title: dataset['dct:title'],
        provisional: dataset['dct:provenance'] === 'provisional',
        ...(why === undefined ? {} : { withdrawn: why }),
        ...(file === undefined ? {} : { sha256: file['spdx:checksum']['spdx:checksumValue'] }),
      };
    });
