import type { Log } from '../../shared/runtime/log.ts';

/** A log that keeps what it is told, by level. */
export const keeping = () => {
  const told: [level: string, message: string, more: Record<string, unknown>][] = [];
  const at = (level: string) => (message: string, more: Record<string, unknown>) => told.push([level, message, more]);
  return { told, log: { addContext: () => {}, info: at('info'), error: at('error') } as unknown as Log };
};
