const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Bold type and entities of a text stay what they are. */
const inline = (text: string): string =>
  escaped(
    text
      .replace(/<\/?b>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/\*\*/g, ''),
  );

/** Ways to print a report's text: paper, columns, type and the rules of its tables. */
export const seedStyles: Readonly<Record<string, string>> = {
  'serif, no rules': 'body { font: 11pt Liberation Serif, serif } td { padding: 1mm 3mm }',
  'small landscape, ruled':
    '@page { size: A5 landscape; margin: 12mm } body { font: 9pt Arial } table { border-collapse: collapse } td { border: 0.3mm solid black; padding: 1mm }',
  'two columns':
    'body { font: 8pt Arial; column-count: 2; column-gap: 9mm } table { width: 100% } td { padding: 0.5mm }',
};

/** The text of a report as a web page: lines with tabs are rows of tables, lines of dashes and empty ones end them. */
export const seedPage = (text: string, style: string): string => {
  const out: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) out.push(`<table>${rows.join('')}</table>`);
    rows = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (/^[\s|-]*$/.test(line)) endTable();
    else if (line.includes('\t'))
      rows.push(
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${inline(cell)}</td>`)
          .join('')}</tr>`,
      );
    else {
      endTable();
      const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
      out.push(heading === undefined ? `<p>${inline(line)}</p>` : `<h2>${inline(heading)}</h2>`);
    }
  }
  endTable();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${style}</style></head><body>${out.join('\n')}</body></html>`;
};
