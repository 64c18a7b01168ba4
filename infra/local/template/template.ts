import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One resource of a synthesised template, its values not yet resolved. */
export interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  readonly Properties: Record<string, any>;
  /** What becomes of it where it leaves the stack, and where another takes its place. */
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  /** What is made before it. */
  readonly DependsOn?: readonly string[];
}

/** What whoever deploys a stack says, where it has no default. */
export interface TemplateParameter {
  readonly Type: string;
  readonly Default?: string;
  readonly AllowedPattern?: string;
}

/** A stack as `cdk deploy` would send it, and where the files of its functions lie. */
export interface Template {
  readonly name: string;
  /** Where it is deployed. */
  readonly region: string;
  /** Whether it is not deleted before somebody takes its protection away. */
  readonly protected: boolean;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  /** What it tells whoever deploys it, and what it is told. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly outputs: Readonly<Record<string, { readonly Value: any }>>;
  readonly parameters: Readonly<Record<string, TemplateParameter>>;
  /** Folder of the bundle that a function's `Code.S3Key` stands for. */
  readonly asset: (key: string) => string;
}

/** Reads a stack out of a synthesised folder. @throws Error where it is not there */
export const readTemplate = (outdir: string, name: string): Template => {
  const path = join(outdir, `${name}.template.json`);
  if (!existsSync(path)) throw new Error(`There is no synthesised stack ${name} in ${outdir}.`);
  const { Resources, Outputs = {}, Parameters = {} } = JSON.parse(readFileSync(path, 'utf8'));
  const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  const { files } = JSON.parse(readFileSync(join(outdir, `${name}.assets.json`), 'utf8'));
  return {
    name,
    region: artifacts[name].environment.split('/').at(-1),
    protected: artifacts[name].properties.terminationProtection === true,
    resources: Resources,
    outputs: Outputs,
    parameters: Parameters,
    asset: (key) => join(outdir, files[key.replace(/\.zip$/, '')].source.path),
  };
};

/** All resources of a type, with their logical ids. */
export const ofType = (template: Template, type: string): [string, TemplateResource][] =>
  Object.entries(template.resources).filter(([, { Type }]) => Type === type);
