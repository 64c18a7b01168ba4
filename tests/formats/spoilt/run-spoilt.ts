import { judgeSpoilt } from './judge.ts';

/**
 * `node tests/formats/spoilt/run-spoilt.ts [files] [seed]`: reads spoilt workbooks and prints what came of their
 * figures.
 */
const [count = '5000', seed = '20240331'] = process.argv.slice(2);
const judged = judgeSpoilt(Number(count), Number(seed));
for (const [name, { files, read, said, wrong }] of judged) {
  console.log(`${name.padEnd(40)} ${files} files: ${read} read, ${said} not read and said, ${wrong.length} wrong`);
  for (const each of wrong.slice(0, 3)) console.log(`    ${each}`);
}
const all = [...judged.values()];
const sum = (of: (each: (typeof all)[number]) => number) => all.reduce((total, each) => total + of(each), 0);
console.log(
  `${count} spoilt workbooks, seed ${seed}: ${sum(({ read }) => read)} figures read, ${sum(({ said }) => said)} not read and said, ${sum(({ wrong }) => wrong.length)} wrong`,
);
process.exitCode = sum(({ wrong }) => wrong.length) === 0 ? 0 : 1;
