export const asLocked: (root: string) => true | 'ci' | 'prune';
