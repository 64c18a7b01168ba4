/** Mutants that no test can or should kill, by file and reason, as the lines before and after the change. */
export const survivors: Readonly<
  Record<string, readonly { reason: string; changes: readonly (readonly [before: string, after: string])[] }[]>
> = {};
