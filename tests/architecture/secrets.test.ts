import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

/** Everything that a clone gets, as text; pictures and the like have no keys that could be read. */
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\0')
  .filter((path) => path !== '' && !/\.(xlsx|ods|png|ico|woff2?|parquet)$/.test(path));
const textOf = (path: string): string => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
};

/** What keys look like. Each is written so that this file does not hold one itself. */
const keyLike: Readonly<Record<string, RegExp>> = {
  'an AWS access key': /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a GitHub token': /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a Slack token': /\bxox[abpr]-[A-Za-z0-9-]{10,}\b/,
  'a signed token': /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{15,}/,
  'a password in an address': /\b[a-z]+:\/\/[^\s/:@'"`$]+:[^\s/@'"`$]+@[\w-]/,
  'a secret written out':
    /\b(secret|password|passwd|api_?key|access_?key|auth_?token)\b['"]?\s*[:=]\s*['"](?=[^'"]*\d)[A-Za-z0-9+/=_-]{20,}['"]/i,
};

type Locked = { version: string; resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean };
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(
  ([path, { link, inBundle }]) => path !== '' && !link && !inBundle,
);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

describe('what is kept in the project', () => {
  it.each(Object.entries(keyLike))('holds nowhere %s', (_, pattern) => {
    expect(tracked.filter((path) => pattern.test(textOf(path)))).toEqual([]);
  });

  it('keeps no file that usually holds secrets', () => {
    expect(
      tracked.filter((path) => /(^|\/)(\.env(\..*)?|.*\.(pem|p12|pfx|key)|id_rsa|\.netrc|credentials)$/.test(path)),
    ).toEqual([]);
  });
});

describe('what the project depends on', () => {
  it('is pinned: by exact version in the manifest, by version and digest in the lock, by no address', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      for (const [name, version] of Object.entries(manifest[kind] ?? {}))
        expect(version, `${kind}: ${name}`).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('runs a script while it is installed only where we have said so', () => {
    const scripted = Object.entries(lock.packages)
      .filter(([, each]) => (each as { hasInstallScript?: boolean }).hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const allowed = Object.keys((manifest.allowScripts ?? {}) as Record<string, unknown>);
    expect(scripted.filter((name) => !allowed.includes(name) && name !== 'fsevents')).toEqual([]);
  });
});
