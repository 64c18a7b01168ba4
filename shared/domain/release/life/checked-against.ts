/** What is said of a candidate that was checked against another ledger than stands now. */
export const compileAnew = 'Something was published that this candidate was not checked against: compile it anew.';

/** What the public is told where that keeps a release from its day. */
export const checkedAgain = 'Its figures have to be checked against what was released meanwhile.';

/**
 * Whether disclosure control knew of everything that is out when it checked a candidate; one that does not say what it
 * knew of did not.
 * @param known versions in the period's ledger when it was compiled
 */
export const isCheckedAgainst = (
  known: readonly string[] | undefined,
  ledger: readonly { version: string }[],
): boolean => known !== undefined && known.join() === ledger.map(({ version }) => version).join();
