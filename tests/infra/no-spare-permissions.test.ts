import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { root } from '../../infra/stack/bundles.ts';
import { bundleContents } from './bundle-contents.ts';
import { functionsOf } from './grants-of.ts';

const template = await synthesised();

/** What in a source asks for an action. Writes may stand in a transaction, as `Put: {`. */
const asking: Record<string, RegExp> = {
  'dynamodb:GetItem': /GetItemCommand/,
  'dynamodb:Query': /QueryCommand/,
  'dynamodb:PutItem': /PutItemCommand|\bPut: \{/,
  'dynamodb:UpdateItem': /UpdateItemCommand|\bUpdate: /,
  'dynamodb:ConditionCheckItem': /\bConditionCheck: \{/,
  's3:GetObject': /GetObjectCommand/,
  's3:GetObjectVersion': /GetObjectCommand[\s\S]*VersionId/,
  's3:PutObject': /PutObjectCommand|createPresignedPost/,
  'scheduler:CreateSchedule': /CreateScheduleCommand/,
  'scheduler:UpdateSchedule': /UpdateScheduleCommand/,
  'scheduler:DeleteSchedule': /DeleteScheduleCommand/,
};

/** Sources of ours that are in a function's bundle, in one text. */
const sourcesOf = (name: string): string => {
  const output = Object.values(bundleContents().outputs).find(
    ({ entryPoint }) => entryPoint !== undefined && dirname(entryPoint) === `functions/${name}`,
  );
  return Object.entries(output?.inputs ?? {})
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && !path.includes('node_modules/'))
    .map(([path]) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
};

it.each(functionsOf(template))('$name may do nothing that its code never asks for', ({ name, statements }) => {
  const sources = sourcesOf(name);
  const granted = [...new Set(statements.flatMap(({ actions }) => actions))].filter((action) => action in asking);
  expect(granted.filter((action) => !asking[action]?.test(sources))).toEqual([]);
});
