import type { Ports } from '../../../../functions/compile-release/compile-release.ts';
import { releaseFiles } from '../../../../shared/formats/published/release-files.ts';
import { figuresAlone } from '../figures-alone.ts';

/** How the releases of a history are written: every so many-th in full. */
export const renderOf = (seed: number, every: number): Ports['render'] =>
  seed % every === 0 ? releaseFiles : figuresAlone;
