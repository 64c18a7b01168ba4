import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'infra/stack/access.ts': [
    {
      reason: 'Whoever reads the objects of a bucket does nothing else with them.',
      changes: [
        [
          "...(actions.some((action) => action.startsWith('s3:Get')) ? ['kms:Decrypt'] : []),",
          "...(actions.every((action) => action.startsWith('s3:Get')) ? ['kms:Decrypt'] : []),",
        ],
      ],
    },
  ],
  'infra/stack/app.ts': [
    {
      reason: 'Whether it is run by itself is the same in a bundle of tests, which never is; `npm run synth` runs it.',
      changes: [
        ['if (import.meta.main)', 'if (false)'],
        [
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: true })).synth();",
          '{}',
        ],
        [
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: true })).synth();",
          '(await mappaApp({ outdir: (process.env.CDK_OUTDIR), validated: true })).synth();',
        ],
        [
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: true })).synth();",
          "(await mappaApp({ outdir: (join(root, 'cdk.out')), validated: true })).synth();",
        ],
        [
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: true })).synth();",
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, ''), validated: true })).synth();",
        ],
        [
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: true })).synth();",
          "(await mappaApp({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out'), validated: false })).synth();",
        ],
      ],
    },
  ],
};
