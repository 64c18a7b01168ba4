import { judgeMade, total } from './judge.ts';

/**
 * `node tests/formats/made-reports/run-made.ts [reports] [seed] [kind]`: reads made reports and prints what came of
 * their figures.
 */
const [count = '20000', seed = '20240331', kind] = process.argv.slice(2);
const judged = judgeMade(Number(count), Number(seed), kind);
const said = ({ reports, read, said: left, missing, unseen, wrong }: ReturnType<typeof total>): string =>
  `${reports} reports: ${read} figures read, ${left} not read and said, ${missing.length} told as missing alone, ${unseen} misprinted unseen, ${wrong.length} wrong`;
for (const [name, found] of judged) {
  console.log(`${name.padEnd(42)} ${said(found)}`);
  for (const each of [...found.wrong.slice(0, 3), ...found.missing.slice(0, 3)]) console.log(`    ${each}`);
}
const kinds = [...judged].filter(([name]) => !/^(?:clean|spoilt): /.test(name)).map(([, found]) => found);
const all = total(kinds);
const clean = judged.get('clean');
if (clean) {
  const share = (100 * clean.read) / (clean.read + clean.said + clean.missing.length);
  console.log(`clean reports: ${share.toFixed(2)} % of ${clean.read + clean.said + clean.missing.length} figures read`);
}
console.log(`seed ${seed}: ${said(all)}`);
process.exitCode = all.wrong.length === 0 ? 0 : 1;
