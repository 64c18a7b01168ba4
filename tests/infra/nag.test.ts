import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { expect, it } from 'vitest';
import { mappaApp } from '../../infra/stack/app.ts';

// Two stacks of some 25 functions under two sets of rules: seconds on an idle machine, minutes on a busy one.
it('meets the AwsSolutions rules in both stages, and gives a reason wherever it does not', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'mappa-nag-'));
  try {
    // Synthesis itself throws where a rule is broken and not acknowledged.
    const app = await mappaApp({ outdir });
    app.synth();
    const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    expect(pluginReports.flatMap(({ violations }: { violations: unknown[] }) => violations)).toEqual([]);
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
