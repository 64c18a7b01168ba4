import { type Addresses, account, attributeOf, refOf, region } from './physical.ts';
import { listOf, recordOf, textOf } from './shapes.ts';
import type { Template } from './template.ts';

const pseudo: Record<string, unknown> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': undefined,
};

/** Turns a value of a template into what it would be once deployed, with the names of this machine. */
export type Resolve = <T = unknown>(value: unknown) => T;

/**
 * Makes the resolver of a template: Ref, Fn::GetAtt, Fn::Join, Fn::Sub, Fn::Select and Fn::Split.
 * @throws Error (from the resolver) on any other function, rather than guess
 */
export const resolver = (template: Template, addresses: Addresses): Resolve => {
  const known: Record<string, unknown> = { ...pseudo, 'AWS::StackName': template.name };
  const ref = (name: string): unknown => (name in known ? known[name] : refOf(template, name, addresses));
  const named = (name: string): unknown => (name.includes('.') ? functions['Fn::GetAtt']?.(name) : ref(name));
  const functions: Record<string, (argument: unknown) => unknown> = {
    Ref: (name) => ref(textOf(name)),
    'Fn::GetAtt': (path) => {
      const [logicalId = '', attribute = ''] = typeof path === 'string' ? path.split('.') : listOf(path).map(textOf);
      return attributeOf(template, logicalId, attribute, addresses);
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = listOf(argument);
      return listOf(resolve(parts)).join(textOf(separator));
    },
    'Fn::Sub': (argument) => {
      const [text, given] = Array.isArray(argument) ? argument : [argument, {}];
      const values = recordOf(given);
      return textOf(text).replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) =>
        String(name in values ? resolve(values[name]) : named(name)),
      );
    },
    'Fn::Select': (argument) => {
      const [index, list] = listOf(argument);
      return listOf(resolve(list))[Number(index)];
    },
    'Fn::Split': (argument) => {
      const [separator, text] = listOf(argument);
      return String(resolve(text)).split(textOf(separator));
    },
  };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve).filter((each) => each !== undefined);
    if (typeof value === 'string') return addresses.instead?.[value] ?? value;
    if (typeof value !== 'object' || value === null) return value;
    const [key, argument] = Object.entries(value)[0] ?? [];
    if (Object.keys(value).length === 1 && key && (key === 'Ref' || key.startsWith('Fn::'))) {
      const apply = functions[key];
      if (!apply) throw new Error(`The local platform does not know ${key}.`);
      return apply(argument);
    }
    const entries = Object.entries(value).map(([name, each]) => [name, resolve(each)] as const);
    return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
  };
  return resolve as Resolve;
};
