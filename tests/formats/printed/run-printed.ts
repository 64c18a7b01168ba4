import { existsSync } from 'node:fs';
import { total } from '../made-reports/judge.ts';
import { judgePrintedMany } from './judge-printed.ts';

/**
 * `node tests/formats/printed/run-printed.ts [reports] [seed]`: has a browser and LibreOffice print made reports in
 * every style, reads them, and prints what came of their figures. It wants Chromium and LibreOffice with Writer.
 */
const [count = '306', seed = '20240331'] = process.argv.slice(2);
if (!existsSync('/usr/lib/libreoffice/program/libswlo.so')) {
  console.error('LibreOffice Writer is not installed: nothing was printed.');
  process.exit(2);
}
const judged = await judgePrintedMany(Number(count), Number(seed));
for (const [name, { reports, read, said, missing, unseen, wrong }] of judged) {
  const share = ((100 * read) / Math.max(1, read + said + missing.length)).toFixed(2);
  console.log(
    `${name.padEnd(52)} ${reports} reports: ${read} figures read (${share} %), ${said} not read and said, ${missing.length} told as missing alone, ${unseen} misprints unseen, ${wrong.length} wrong`,
  );
  for (const each of [...wrong.slice(0, 3), ...missing.slice(0, 3)]) console.log(`    ${each}`);
}
const all = total([...judged].filter(([name]) => !name.includes(':')).map(([, found]) => found));
console.log(
  `seed ${seed}: ${all.reports} printed reports, ${all.read} figures read, ${all.said} not read and said, ${all.missing.length} told as missing alone, ${all.unseen} misprints unseen, ${all.wrong.length} wrong`,
);
process.exitCode = all.wrong.length === 0 ? 0 : 1;
