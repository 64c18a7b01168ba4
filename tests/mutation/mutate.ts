/**
 * `npm run mutate`: of disclosure control where nothing else is asked for (`disclosure.ts`), else of the folders that
 * are named or the files that were changed (`by-folder.ts`).
 */
const asksForOthers = process.argv
  .slice(2)
  .some((word) => word === '--changed' || /^(?:shared|functions|infra)\b/.test(word));
if (asksForOthers) await import('./by-folder.ts');
else await import('./disclosure.ts');
