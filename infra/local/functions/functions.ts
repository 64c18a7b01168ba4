import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../engines/clock.ts';
import { region } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import { type FunctionChild, functionChild } from './function-child.ts';
import { type FunctionHome, functionHome } from './function-home.ts';

/** What the functions sign with on this machine. */
export const secret = 'of-this-machine-only';

/** Where the engines answer, under the names by which the SDK looks for them. */
export type Endpoints = Readonly<Record<'DYNAMODB' | 'S3' | 'SQS' | 'SCHEDULER' | 'SESV2', string>>;

export interface LocalFunctions {
  /** By folder name, as `request-upload`. @throws Error where the template has no such function */
  byName(name: string): FunctionChild;
  /** By folder name; undefined where the template has no such function. */
  find(name: string): FunctionChild | undefined;
  /** By logical id. */
  byId(id: string): FunctionChild;
  /** How long processors were busy with each process, s, by the names of its functions. */
  busy(): Record<string, number>;
  /** The value of an environment name, from whichever function has it. */
  environment(name: string): string;
  stop(): Promise<void>;
}

export interface FunctionsProps {
  readonly template: Template;
  readonly resolve: Resolve;
  readonly clock: Clock;
  readonly folder: string;
  readonly endpoints: Endpoints;
  /** Values that stand in for the template's: addresses of what runs outside the stack. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Functions that share a process, by folder name, or all of them; every other one has its own. */
  readonly together?: readonly (readonly string[])[] | 'all';
}

/** All functions of a template, each with its own environment as the template gives it and nothing of ours. */
export const localFunctions = ({
  template,
  resolve,
  clock,
  folder,
  endpoints,
  instead = {},
  together = [],
}: FunctionsProps): LocalFunctions => {
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const byId = new Map<string, FunctionChild>();
  const idOf = new Map<string, string>();
  const environments: Record<string, string> = {};
  const homes = new Map<string, FunctionHome>();
  const homeOf = (name: string): FunctionHome => {
    const names =
      together === 'all' ? 'all functions' : (together.find((each) => each.includes(name))?.join(', ') ?? name);
    const home = homes.get(names) ?? functionHome(clock);
    homes.set(names, home);
    return home;
  };
  for (const [id, { Properties }] of ofType(template, 'AWS::Lambda::Function')) {
    const full = resolve<string>(Properties.FunctionName);
    const name = full.replace(`${template.name}-`, '');
    const declared = resolve<Record<string, string>>(Properties.Environment?.Variables ?? {});
    const variables = Object.fromEntries(
      Object.entries(declared).map(([name, value]) => [name, instead[name] ?? value]),
    );
    Object.assign(environments, variables);
    idOf.set(name, id);
    byId.set(
      id,
      functionChild(
        {
          name,
          bundle: template.asset(Properties.Code.S3Key),
          environment: { ...variables, ...runtime(full, endpoints) },
          timeoutMs: (Properties.Timeout ?? 3) * 1000,
          logFile: join(logs, `${name}.log`),
        },
        homeOf(name),
        clock,
      ),
    );
  }
  const found = (id: string | undefined, name: string): FunctionChild => {
    const child = id === undefined ? undefined : byId.get(id);
    if (!child) throw new Error(`The stack has no function ${name}.`);
    return child;
  };
  return {
    byName: (name) => found(idOf.get(name), name),
    find: (name) => byId.get(idOf.get(name) ?? ''),
    byId: (id) => found(id, id),
    busy: () => Object.fromEntries([...homes].map(([names, home]) => [names, home.busy()])),
    environment: (name) => {
      const value = environments[name];
      if (value === undefined) throw new Error(`No function of the stack has ${name}.`);
      return value;
    },
    stop: async () => void (await Promise.all([...homes.values()].map((home) => home.stop()))),
  };
};

/**
 * What the Lambda runtime itself would set. The access key names the function, so that the doors of the engines know
 * who asks.
 */
const runtime = (name: string, endpoints: Endpoints): Record<string, string> => ({
  AWS_REGION: region,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_ACCESS_KEY_ID: name,
  AWS_SECRET_ACCESS_KEY: secret,
  TZ: 'UTC',
  ...Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url])),
});
