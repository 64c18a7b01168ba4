import { spawnSync } from 'node:child_process';
import { distributionId, watched } from './edge-watch.ts';
import { StageName } from './settings.ts';

/** Deploys what rings where CloudFront fails, for the distributions that a deployed stage says it has. */
const stage = StageName.safeParse(process.argv[2]);
if (!stage.success) {
  console.error('Say which stage: npm run deploy:watch -- dev (or prod), once it is deployed.');
  process.exit(2);
}
const name = `mappa-${stage.data}`;
const refuse = (why: string): never => {
  console.error(why);
  process.exit(1);
};
const aws = (...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync('aws', words, { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  return refuse(`The outputs of ${name} could not be read: ${stderr || 'is the AWS command line there?'}`);
};
const parameters = watched.flatMap((output) => {
  const query = `Stacks[0].Outputs[?OutputKey=='${output}'].OutputValue`;
  const id = aws('cloudformation', 'describe-stacks', '--stack-name', name, '--query', query, '--output', 'text');
  if (!distributionId.test(id))
    refuse(`${name} has no output ${output}, but "${id}": deploy the stage first, npm run deploy:${stage.data}.`);
  return ['--parameters', `${output}=${id}`];
});
const words = ['cdk', 'deploy', `${name}-edge-watch`, ...parameters, ...process.argv.slice(3)];
process.exit(spawnSync('npx', words, { stdio: 'inherit' }).status ?? 1);
