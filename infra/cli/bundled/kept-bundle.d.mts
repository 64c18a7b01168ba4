export const keptAt: string;
export const markOf: (path: string) => string;
export const keptBundle: (root: string, folder?: string) => string | undefined;
