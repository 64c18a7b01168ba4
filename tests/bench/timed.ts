export const timed = <Out>(act: () => Out): { out: Out; ms: number; cpu: number } => {
  const start = performance.now();
  const before = process.cpuUsage();
  const out = act();
  const { user, system } = process.cpuUsage(before);
  return { out, ms: performance.now() - start, cpu: (user + system) / 1000 };
};
export const line = (what: string, { ms, cpu }: { ms: number; cpu: number }, rest = ''): void =>
  console.log(`${what.padEnd(62)} ${ms.toFixed(0).padStart(7)} ms  ${cpu.toFixed(0).padStart(7)} ms of CPU  ${rest}`);
