import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiCall, openApi } from '../../infra/cli/run/api-client.ts';
import type { LocalPlatform, PlatformProps } from '../../infra/local/local-platform.ts';
import { startPlatform } from '../../infra/local/platform.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';

export interface TestPlatform extends LocalPlatform {
  readonly call: ApiCall;
  /** Where logs (and, where asked for, tables and objects) are. */
  readonly folder: string;
}

/**
 * The platform for a journey: the synthesised stack, up in a folder of its own, empty, its clock standing at `start`.
 * Stop it after the test; the folder goes with it unless `folder` was given. Its functions share one process, each with
 * its own environment and log, unless they are wanted `apart`, where one of them is to die alone: thirty processes take
 * seconds to start, and learn the same code each for itself.
 */
export const testPlatform = async ({
  start = new Date('2024-05-01T09:00:00Z'),
  folder,
  flows = false,
  apart = false,
  onMessage = () => {},
}: {
  start?: Date;
  folder?: string;
  flows?: boolean;
  apart?: boolean;
  onMessage?: PlatformProps['onMessage'];
} = {}): Promise<TestPlatform> => {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'mappa-journey-'));
  const platform = await startPlatform({
    template: await synthesised(),
    folder: own,
    start,
    flows,
    together: apart ? [] : 'all',
    onMessage,
    keep: folder !== undefined,
  });
  return {
    ...platform,
    folder: own,
    call: openApi(platform),
    stop: async () => {
      await platform.stop();
      if (folder === undefined) rmSync(own, { recursive: true, force: true });
    },
  };
};
