import { bodyOf, ofSheets, type Rule, repeated } from './rule.ts';

/** Of the whole: sheets in order, told apart by their names, and a file that says what it is. */
export const ofTheWhole: readonly Rule[] = [
  {
    asks: 'sheets have names of their own, short enough for every program: cover, contents, notes, then the tables',
    faults: ({ sheets }) => {
      const names = sheets.map(({ name }) => name);
      return [
        ...repeated(names),
        ...names.filter((name) => name.length > 31 || name !== name.trim()),
        ...(names.slice(0, 4).join() === 'Cover,Contents,Notes,Summary' ? [] : ['order']),
        ...names.slice(4).filter((name) => !/^Table /.test(name)),
      ];
    },
  },
  { asks: 'no sheet is empty', faults: ofSheets(({ rows }) => rows.length < 4) },
  {
    asks: 'contents name every sheet behind them, with what it holds and a way to it',
    faults: ({ sheets }) => {
      const told = bodyOf(sheets[1]!).map(([name, title]) => (name!.link && title!.text ? name!.text : ''));
      return told.join() ===
        sheets
          .slice(2)
          .map(({ name }) => name)
          .join()
        ? []
        : [told.join()];
    },
  },
  {
    asks: 'a cover says what it is, when it was released, when the next comes, whose it is and who may be asked',
    faults: ({ sheets }) => {
      const text = sheets[0]!.rows.map(([cell]) => cell?.text ?? '').join('\n');
      return [
        /^MAPPA statistics/,
        /Released at 9:30am on \d+ \w+ \d{4}/,
        /Next release: /,
        /Published by the /,
        /The page of this release/,
        /Contact: /,
        /@/,
      ]
        .filter((words) => !words.test(text))
        .map(String);
    },
  },
  {
    asks: 'a sheet begins in its first cell, with title, sentence and headings under each other in the first column',
    faults: ofSheets(({ rows }) => rows.some((row) => (row[0]?.text ?? '') === '')),
  },
  {
    asks: 'it opens on the first cell of the first sheet',
    faults: ({ parts, sheets }) => [
      ...(/activeTab="[^0]|"ActiveTable"/.test([...parts.values()].join('\n')) ? ['another sheet'] : []),
      ...sheets.filter(({ markup }) => /<selection|tabSelected="1"/.test(markup)).map(({ name }) => name),
    ],
  },
  {
    asks: 'the file says its title, its language and whose it is',
    faults: ({ parts }) => {
      const about = parts.get('docProps/core.xml') ?? parts.get('meta.xml') ?? '';
      return [/<dc:title>MAPPA statistics[^<]+</, /<dc:creator>Ministry of Justice</, /<dc:language>en-GB</]
        .filter((words) => !words.test(about))
        .map(String);
    },
  },
];
