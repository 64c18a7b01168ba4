import type { BuildOptions, Plugin } from 'esbuild';

/** The file of a bundle that holds its handler. */
export const handlerFile = 'index.cjs';

/**
 * Lambda gives a function its keys in the environment, and so does the platform on this machine. The chain that the
 * clients bring along also looks into files, other programs and the network: half as long again to load.
 */
const keysOfTheEnvironment: Plugin = {
  name: 'keys-of-the-environment',
  setup: ({ onResolve, onLoad, initialOptions }) => {
    const namespace = 'keys-of-the-environment';
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /./, namespace }, () => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
      resolveDir: initialOptions.absWorkingDir ?? '.',
    }));
  },
};

/**
 * How functions are bundled. CommonJS, since an ES module that names `node:http` has all that it exports looked at,
 * down to a client for HTTP that nobody uses; so has one that the clients import when they are first asked something,
 * which is why such imports are written as `require` too.
 */
export const bundleFormat: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  loader: { '.html': 'text', '.css': 'text', '.svg': 'text' },
  plugins: [keysOfTheEnvironment],
  legalComments: 'none',
  logLevel: 'warning',
};
