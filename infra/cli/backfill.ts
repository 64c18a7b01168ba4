import { backfillFolder } from './backfill/backfill-folder.ts';
import { backfillText } from './backfill-text.ts';
import { understandBackfill, usage } from './backfill-wish.ts';
import { showProgress } from './progress.ts';

/** `mappa backfill`: past reports of many areas and years onto the road of their periods. @returns the exit code */
export const backfill = async (words: readonly string[]): Promise<number> => {
  const wish = understandBackfill(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  try {
    const outcome = await backfillFolder(wish, showProgress());
    const { files, totals, contradicted, stopped } = outcome;
    if (files.length === 0) {
      console.error(`There are no files in "${wish.folder}".`);
      return 2;
    }
    console.log(wish.json ? JSON.stringify({ files, totals }, undefined, 2) : backfillText(outcome, wish.checkOnly));
    return totals.rejected + totals.unread > 0 || contradicted || stopped ? 1 : 0;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    return 1;
  }
};
