import type { Survivor } from '../explained.ts';

const narrowing = 'Asked for the type: no construct of the stack has the one and not the other.';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'infra/stack/settings.ts': [
    {
      reason: 'Bytes are read as UTF-8 where nothing is said.',
      changes: [
        [
          "const read = AllSettings.safeParse(JSON.parse(readFileSync(path, 'utf8')));",
          "const read = AllSettings.safeParse(JSON.parse(readFileSync(path, '')));",
        ],
      ],
    },
  ],
  'infra/stack/app.ts': [
    {
      reason: 'The templates are synthesised from bundles that are there; `npm run synth` and every start make them.',
      changes: [['await bundleFunctions();', '{}']],
    },
    {
      reason: 'Whether it is run by itself is the same in a bundle of tests, which never is; `npm run synth` runs it.',
      changes: [['if (import.meta.main)', 'if (true)']],
    },
    {
      reason: 'Asking the rules where nobody wants to know costs time and refuses nothing that was not refused.',
      changes: [
        [
          'if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));',
          'if (true) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));',
        ],
      ],
    },
  ],
  'infra/stack/backups.ts': [
    {
      reason: 'The vault is an ARN by its settings, and so names its account.',
      changes: [
        [
          "const account = Arn.split(vaultElsewhere, ArnFormat.COLON_RESOURCE_NAME).account ?? '';",
          'const account = (Arn.split(vaultElsewhere, ArnFormat.COLON_RESOURCE_NAME).account);',
        ],
      ],
    },
  ],
  'infra/stack/collection.ts': [
    {
      reason: narrowing,
      changes: [
        [
          "if (!(bucket instanceof CfnBucket)) throw new Error('The bucket of uploads is none of CloudFormation.');",
          "if (false) throw new Error('The bucket of uploads is none of CloudFormation.');",
        ],
      ],
    },
  ],
  'infra/stack/monitoring.ts': [
    {
      reason: narrowing,
      changes: [
        [
          "construct instanceof Queue && construct.node.id.endsWith('dead-letters');",
          "(construct.node.id.endsWith('dead-letters'));",
        ],
        [
          'construct instanceof Lambda && construct.node.defaultChild instanceof CfnFunction &&',
          '(construct instanceof Lambda) &&',
        ],
        [
          'construct instanceof Lambda && construct.node.defaultChild instanceof CfnFunction &&',
          '(construct.node.defaultChild instanceof CfnFunction) &&',
        ],
      ],
    },
  ],
  'infra/stack/edge-watch.ts': [
    {
      reason: 'The average is what is taken where nothing is said.',
      changes: [["statistic: 'Average',", "statistic: '',"]],
    },
  ],
  'infra/stack/node-function.ts': [
    {
      reason: 'Whoever may act on all that is in a bucket says why: there is nothing to acknowledge without a reason.',
      changes: [['if (!because) return;', 'if (false) return;']],
    },
    {
      reason: 'What is undefined is left out of a template.',
      changes: [
        [
          '...(atOnce === undefined ? {} : { reservedConcurrentExecutions: atOnce }),',
          '...(({ reservedConcurrentExecutions: atOnce })),',
        ],
      ],
    },
  ],
  'infra/stack/read-side.ts': [
    {
      reason: 'Given no time, a function has the time that all have.',
      changes: [
        [
          'const view = new NodeFunction(this, name, { stage, purpose, ...(timeout ? { timeout } : {}) });',
          'const view = new NodeFunction(this, name, { stage, purpose, ...(({ timeout })) });',
        ],
      ],
    },
  ],
  'infra/stack/bundle-in-parts.ts': [
    {
      reason: 'Says nothing of what is written: a function is required and not imported, and runs on what it is for.',
      changes: [
        ["platform: 'node',", "platform: '',"],
        ["target: 'node24',", "target: '',"],
        [
          '...(format.supported === undefined ? {} : { supported: format.supported }),',
          '...(({ supported: format.supported })),',
        ],
      ],
    },
    {
      reason: 'What is shortened once is longer to read, and says the same.',
      changes: [['minify: true,', 'minify: false,']],
    },
  ],
  'infra/stack/sign-in.ts': [
    {
      reason: 'The framework makes such a client of every other: this tells its type, and is there for who changes it.',
      changes: [
        [
          "if (!(held instanceof CfnUserPoolClient)) throw new Error('The client of the pool is none of CloudFormation.');",
          "if (false) throw new Error('The client of the pool is none of CloudFormation.');",
        ],
      ],
    },
  ],
};
