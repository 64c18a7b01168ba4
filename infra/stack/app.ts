import { join } from 'node:path';
import { App, Duration, Validations } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions, root } from './bundles.ts';
import { Edge } from './edge.ts';
import { EdgeWatch } from './edge-watch.ts';
import { Platform } from './platform.ts';
import { readSettings, type Settings, type StageName } from './settings.ts';
import type { Stage } from './stage.ts';

const common = { region: 'eu-west-2', signIn: { kind: 'user-pool' } } as const;

/** Dev and prod side by side; what is decided at deployment comes from the settings. */
export const stagesWith = (settings: Record<StageName, Settings>): Record<StageName, Stage> => ({
  dev: {
    ...common,
    name: 'dev',
    settings: settings.dev,
    keep: false,
    logRetention: RetentionDays.TWO_WEEKS,
    publishedLock: Duration.days(1),
    uploadsKept: Duration.days(60),
    requestsPerSecond: { steady: 20, burst: 40 },
  },
  prod: {
    ...common,
    name: 'prod',
    settings: settings.prod,
    keep: true,
    logRetention: RetentionDays.ONE_YEAR,
    publishedLock: Duration.days(3650),
    uploadsKept: Duration.days(400),
    requestsPerSecond: { steady: 50, burst: 100 },
  },
});

export interface AppProps {
  readonly outdir: string;
  /** One stage only. */
  readonly only?: StageName;
  readonly settings?: Record<StageName, Settings>;
  /** Whether the rules are asked; the local platform leaves them to `npm run synth` and the tests, to start sooner. */
  readonly checked?: boolean;
  /** Whether CloudFormation's own validation is asked too, five seconds of it: by `npm run synth` alone. */
  readonly validated?: boolean;
}

/**
 * The whole application, bundled and checked against the AwsSolutions rules; synthesised into `outdir` by `synth()`.
 */
export const mappaApp = async ({
  outdir,
  only,
  settings = readSettings(),
  checked = true,
  validated = false,
}: AppProps): Promise<App> => {
  await bundleFunctions();
  const context = { '@aws-cdk/core:validateAgainstDefaultRules': true };
  const app = new App({
    ...{ outdir, context, analyticsReporting: false, builtinCloudFormationValidation: validated },
    // Only who reads a broken rule asks where a resource was made.
    ...{ stackTraces: checked, treeMetadata: checked },
  });
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const stage of Object.values(stagesWith(settings))) {
    if (only && only !== stage.name) continue;
    new Edge(app, `mappa-${stage.name}-edge`, stage);
    new Platform(app, `mappa-${stage.name}`, stage);
    new EdgeWatch(app, `mappa-${stage.name}-edge-watch`, stage);
  }
  return app;
};

if (import.meta.main)
  (await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: true })).synth();
