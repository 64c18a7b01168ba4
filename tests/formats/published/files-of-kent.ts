import { parse } from 'csv-parse/sync';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { sampleDataset } from './sample-dataset.ts';

export type Line = Record<string, string>;
export const files = new Map(releaseFiles(sampleDataset(['kent']), 'site.css').map((file) => [file.path, file]));
export const textOf = (path: string) => new TextDecoder().decode(files.get(path)!.bytes);
export const read = (path: string) => parse(textOf(path), { columns: true }) as Line[];
export const tidy = read('mappa-2023-24.csv');
export const placeOf = (row: Line) => row.mappa_area || row.country_name;
export const said = (row: Line | undefined) => (row ? row.value || row.shorthand : undefined);
