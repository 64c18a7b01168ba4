import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import { questionSeconds } from '../../shared/domain/disclosure/solving/solver.ts';
import { ProtectFile, placed, tableOf } from '../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../shared/domain/disclosure/suppression/suppress-table.ts';
import { prose } from '../../shared/domain/prose.ts';
import { fileWords, readJson } from './json-file.ts';

const help = `Usage: npm run -s mappa -- protect FILE [--json]

Hides further cells of a table, so that no primary cell can be derived and each may be greater than it is.
FILE: { "dims": [n1, n2...], "cells": [{ "at": [i1, i2...], "value": number }], "primary": [[i1, i2...]...] }
      optional: "parents": for each dimension the parent of each index, such as [0, 0, 1, 1], or null where it is flat;
      "protect": for each primary cell how far an attacker's bounds must lie from it, n or [below, above], or null;
      "fixed": [[i1, i2...]...], cells that are out already
Index 0 of a dimension is its total, and every margin is given. Exit 1: no such pattern could be found.`;

/** `mappa protect FILE`: secondary suppression of one table with its margins. */
export const protect = async (words: readonly string[]): Promise<number> => {
  const asked = fileWords(words);
  if (typeof asked === 'string' || asked.help) {
    (typeof asked === 'string' ? console.error : console.log)(typeof asked === 'string' ? `${asked}\n\n${help}` : help);
    return typeof asked === 'string' ? 2 : 0;
  }
  const file = await readJson(asked.file, ProtectFile);
  const given = typeof file === 'string' ? file : tableOf(file);
  if (typeof given === 'string') {
    console.error(given);
    return 2;
  }
  const { table, places, primary } = given;
  const seconds = questionSeconds;
  const found = suppressTable(table, primary, { solver: await loadHighsSolver(), seconds });
  if (found === undefined) {
    const message = 'No pattern was proved to protect every primary cell: the table is not to be published.';
    if (asked.json) console.log(JSON.stringify({ status: 'undecided', message }));
    console.error(message);
    return 1;
  }
  const answer = placed(found, places);
  if (asked.json) {
    console.log(JSON.stringify(answer));
    return 0;
  }
  const secondary = found.suppressed.length - primary.length;
  console.log(
    prose`
      ${found.suppressed.length} of ${places.length} cells suppressed [c]: ${primary.length} primary, ${secondary}
      secondary.
    `,
  );
  for (const { at, lo, up } of answer.intervals)
    console.log(`[${at}]: an attacker knows it lies between ${lo} and ${up ?? 'no upper bound'}`);
  return 0;
};
