/** What a template tells of: making bundles, and what is a program of its own, is tried as all other folders are. */
export const isOfTheStack = (path: string): boolean =>
  /^infra\/stack\/[\w-]+\.ts$/.test(path) &&
  !/(?:bundles|bundle-format|bundle-in-parts|deploy-watch|require-settings|smoke)\.ts$/.test(path);
