import { registerHooks } from 'node:module';

/** Lets the nation have so many areas, those behind the 42 with made-up names; before the list of areas is loaded. */
export const withAreas = (count: number): void => {
  const more = `...Array.from({ length: ${count - 42} }, (_, at) => area(\`area-\${at}\`, \`Area \${at}\`, \`E\${23001000 + at}\`, 'Nowhere')),\n];`;
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (count === 42 || !url.endsWith('/shared/domain/areas.ts')) return loaded;
      return { ...loaded, source: String(loaded.source).replace(/^\];$/m, more) };
    },
  });
};
