import { cellName } from './address.ts';
import { fullCell, type Sheet } from './workbook.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

/** A comment on a cell: its name in A1 notation, its row and column from 0, and what it says. */
export type Comment = { at: string; row: number; column: number; text: string };

/** The comments of a sheet, row by row. */
export const commentsOn = ({ rows }: Sheet): readonly Comment[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const { comment } = fullCell(cell);
      return comment === undefined ? [] : [{ at: cellName(row, column), row, column, text: comment }];
    }),
  );

/** The part with the comments of one sheet. */
export const commentsXml = (comments: readonly Comment[]): string =>
  `${XML_HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Screening</author></authors><commentList>${comments
    .map(({ at, text }) =>
      element(
        'comment',
        { ref: at, authorId: 0 },
        `<text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text>`,
      ),
    )
    .join('')}</commentList></comments>`;

/** The boxes in which Excel shows them: it shows no comment without one. */
export const commentBoxes = (comments: readonly Comment[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${comments
    .map(
      ({ row, column }, index) =>
        `<v:shape id="note${index + 1}" type="#note" style="position:absolute;width:240pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('')}</xml>`;
