import { vi } from 'vitest';
import { mappa } from '../../../infra/cli/mappa.ts';

/** Gives words to the command line in this process, which need not start for each, and hears all that it says. */
export const ask = async (...words: string[]): Promise<{ code: number; out: string; error: string }> => {
  const heard = (['log', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(() => {}));
  try {
    const code = await mappa(words);
    const [out, error] = heard.map(({ mock }) => mock.calls.map((said) => `${said.join(' ')}\n`).join(''));
    return { code, out: out!, error: error! };
  } finally {
    for (const each of heard) each.mockRestore();
  }
};
