import type { AreaSlug } from '../../shared/domain/areas.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Population } from '../../shared/domain/population.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';
import { comparedOf } from '../../shared/domain/screening/compared.ts';
import type { Past } from '../../shared/domain/screening/past.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { mostSent, mostSentBytes } from '../../shared/domain/submissions/sent-along.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';

export type Ports = {
  read: (bytes: Uint8Array, about: { period: Period; area: AreaSlug }) => RawReturn | Promise<RawReturn>;
  population: (period: Period) => Promise<Population>;
  past: (area: AreaSlug, period: Period) => Promise<readonly Past[]>;
};

/** Tells what a return is compared with, for a browser that checks a file by itself. */
export const showCompared =
  ({ population, past }: Omit<Ports, 'read'>) =>
  async ({ path }: Call): Promise<Reply> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    const [inhabitants, before] = await Promise.all([population(period), past(area.slug, period)]);
    return { status: 200, body: comparedOf(area, inhabitants, before) };
  };

/** Screens a file that is sent along, as the upload would be screened, and keeps nothing of it. */
export const checkReturn =
  ({ read, population, past }: Ports) =>
  async ({ path, body }: Call): Promise<Reply> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    if (!(body instanceof Uint8Array) || body.byteLength === 0)
      throw refuse.malformed('Send the file itself, as application/octet-stream.', 'no-file');
    if (body.byteLength > mostSentBytes)
      throw refuse.tooLarge(
        `A file of up to ${mostSent} can be checked here. Take pictures out of it, or send it as a return.`,
      );
    const [inhabitants, before] = await Promise.all([population(period), past(area.slug, period)]);
    const raw = await read(body, { period, area: area.slug });
    const { report } = screen({ raw, area, period, population: inhabitants, past: before });
    return { status: 200, body: report };
  };
