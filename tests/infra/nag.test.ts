import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, it } from 'vitest';
import { mappaApp } from '../../infra/stack/app.ts';

type Report = { violations: { ruleName: string; violatingConstructs: { constructPath: string }[] }[] };

// CloudFormation's own validation, which takes longer than all of this, is asked by `npm run synth`.
it('meets the AwsSolutions rules in both stages, and gives a reason wherever it does not', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'mappa-nag-'));
  try {
    const app = await mappaApp({ outdir });
    // Breaks two rules, so that nothing passes because nobody asked: synthesis itself throws then.
    new Bucket(new Stack(app, 'sown'), 'bucket');
    expect(() => app.synth()).toThrow();
    const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    const found: Report['violations'] = pluginReports.flatMap(({ violations }: Report) => violations);
    expect(found.map(({ ruleName }) => ruleName).toSorted()).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10']);
    for (const { constructPath } of found.flatMap((each) => each.violatingConstructs))
      expect(constructPath).toMatch(/^sown\//);
    const reasons = app.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.values(data as Record<string, string>));
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.filter((reason) => reason.split(' ').length < 5)).toEqual([]);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
