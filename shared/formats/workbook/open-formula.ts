const TOKEN =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)!)?(\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::(\$?[A-Z]{1,3}\$?[0-9]{1,7}))?(?![A-Za-z0-9_(])|,/g;

/**
 * A formula in A1 notation as OpenFormula writes it: `SUM(B4:B6)` is `of:=SUM([.B4:.B6])`, `'Table 1'!D7` is
 * `of:=[$'Table 1'.D7]`.
 */
export const openFormula = (formula: string): string =>
  `of:=${formula.replace(
    TOKEN,
    (token, sheet: string | undefined, from: string | undefined, to: string | undefined) => {
      if (token === ',') return ';';
      if (from === undefined) return token;
      return `[${sheet === undefined ? '' : `$${sheet}`}.${from}${to === undefined ? '' : `:.${to}`}]`;
    },
  )}`;
