import type { Clock } from './engines/clock.ts';
import type { Issuer, Person } from './engines/issuer.ts';
import type { Mail } from './engines/mailbox.ts';
import type { BadDays } from './guard/bad-days.ts';
import type { Template } from './template/template.ts';

export interface PlatformProps {
  readonly template: Template;
  /** Where logs go, and what is kept. */
  readonly folder: string;
  /**
   * Whether tables and objects are kept in the folder, and taken up again from it; else they are gone with the
   * platform.
   */
  readonly keep?: boolean;
  /** Where the clock stands at first. */
  readonly start: Date;
  /** Whether the clock runs on by itself. */
  readonly flows?: boolean;
  /**
   * Port of the first API of the template; the next one's is one higher, and the public site's is five. Any free ones
   * where left out.
   */
  readonly port?: number;
  /** Functions that will be needed first: they start while everything else does. */
  readonly warm?: readonly string[];
  /**
   * Functions that share a process, which is up once for them all; every other one has its own. Where one of them dies
   * all do, so that it is for whoever wants a road gone quickly, and for nobody who wants to see a function die.
   */
  readonly together?: readonly (readonly string[])[] | 'all';
  /** Hears every message that a queue is given: most are taken out again at once. */
  readonly onMessage?: (queue: string, body: string) => void;
  /** Hears of every object that is written. */
  readonly onObject?: (bucket: string, key: string) => void;
}

/** The platform on this machine, up. */
export interface LocalPlatform {
  readonly api: string;
  /** Where browsers come to. */
  readonly pages: string;
  /** Addresses of all HTTP APIs of the template, by logical id. */
  readonly apis: Readonly<Record<string, string>>;
  /** The published bucket as the public sees it. */
  readonly site: string;
  readonly clock: Clock;
  readonly issuer: Issuer;
  /** Addresses of the engines themselves, for tests that look behind the doors. */
  readonly engines: { readonly dynamoDb: string; readonly objects: string };
  /** Addresses at which the functions reach the engines, where their permissions are checked. */
  readonly doors: { readonly tables: string; readonly objects: string };
  /** Route keys of the APIs. */
  readonly routes: readonly string[];
  /** Those of them that ask for no token. */
  readonly openRoutes: readonly string[];
  /** Names of the schedules that wait for their time. */
  schedules(): string[];
  /** Messages that would have gone out, oldest first. */
  mail(): Mail[];
  /** What the functions know a resource as: `RETURNS_TABLE`, `PUBLISHED_BUCKET`… */
  resource(environmentName: string): string;
  token(person: Person): Promise<string>;
  /** Runs a function directly, by its folder's name. */
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Starts functions before they are needed. */
  warm(...names: string[]): void;
  /** What goes wrong at the doors, as on AWS on a bad day; nothing until a test begins one. */
  readonly days: BadDays;
  /** How long processors were busy with each process of functions and with the engine of the tables, s. */
  busy(): Readonly<Record<string, number>>;
  /** How often functions asked the engines for each action, by its name in policies. */
  asked(): Readonly<Record<string, number>>;
  /** Kills a function's child in the midst of its work, and says whether it was up. */
  crash(name: string): boolean;
  stop(): Promise<void>;
}
