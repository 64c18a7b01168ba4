/** Every way for so many areas to hold a total, largest first. */
export const waysToHold = (total: number, areas: number, most = total): number[][] => {
  if (areas === 0) return total === 0 ? [[]] : [];
  const ways: number[][] = [];
  for (let first = Math.min(most, total); first * areas >= total; first--)
    for (const rest of waysToHold(total - first, areas - 1, first)) ways.push([first, ...rest]);
  return ways;
};
