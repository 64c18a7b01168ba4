import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'This is no domain.');
const arn = (service: string, region: string) =>
  z
    .string()
    .regex(new RegExp(`^arn:aws:${service}:${region}:\\d{12}:.+$`), `This is no ARN of ${service} in ${region}.`);

/** What somebody has to decide before a stage can be deployed: nothing here has a default. */
export const Settings = z.strictObject({
  /** Where areas and the ministry come to, pages and API. */
  pages: Domain,
  /** Where the public comes to. */
  site: Domain,
  /** That mail comes from and that the areas' mailboxes are at. */
  mail: Domain,
  /**
   * A certificate for both domains and a firewall: outputs of the edge stack, which live where CloudFront looks for
   * them.
   */
  certificate: arn('acm', 'us-east-1'),
  firewall: arn('wafv2', 'us-east-1'),
  /** A backup vault of another account, which no one of this account can empty. */
  backups: arn('backup', '[a-z0-9-]+'),
  /** Who hears of alarms. */
  alarms: z.array(z.email()).min(1),
});
export type Settings = z.infer<typeof Settings>;

export const StageName = z.enum(['dev', 'prod']);
export type StageName = z.infer<typeof StageName>;
const AllSettings = z.strictObject({ dev: Settings, prod: Settings });

/** Values with which everything can be synthesised and tested offline; under `.example`, which nobody can own. */
const sample = join(import.meta.dirname, 'sample-settings.json');

/** Whether settings are a deployment's own: a stack with those of the sample refuses to be deployed. */
export const areOwn = (settings: Settings): boolean => !JSON.stringify(settings).includes('.example');

/**
 * The settings of both stages, from the file that `MAPPA_SETTINGS` names, or the sample.
 * @throws Error that names every setting that is missing, wrong, or shared by the stages
 */
export const readSettings = (path: string = process.env.MAPPA_SETTINGS ?? sample): z.infer<typeof AllSettings> => {
  const read = AllSettings.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success)
    throw new Error(
      `The settings of ${path}:\n${read.error.issues
        .map((each) => `  ${each.path.join('.')}: ${each.message}`)
        .join('\n')}`,
    );
  const { dev, prod } = read.data;
  const shared = (['pages', 'site', 'mail'] as const).filter((name) => dev[name] === prod[name]);
  if (shared.length > 0) throw new Error(`Both stages have the same ${shared.join(', ')}: they stand side by side.`);
  return read.data;
};
