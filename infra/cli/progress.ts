/** Says how far a piece of work is, to the person who waits for it. */
export interface Progress {
  /** Begins a piece of `of` steps; 0 where it is one step. */
  begin(what: string, of?: number): void;
  /** So many steps are done. */
  at(done: number): void;
  /** The piece is done; `note` says what came of it. */
  end(note?: string): void;
  /** All that has passed since the last lap was spent on this; only told to who asks where the time goes. */
  lap(what: string): void;
}

/** Says nothing: for work within a piece that is told of already. */
export const silent: Progress = { begin: () => {}, at: () => {}, end: () => {}, lap: () => {} };

const width = 30;

/**
 * A bar that redraws itself on a terminal; a line a piece elsewhere. It writes to the error stream: the output is for
 * results.
 */
export const showProgress = (
  lap: Progress['lap'] = silent.lap,
  stream: NodeJS.WriteStream = process.stderr,
): Progress => {
  let what = '';
  let of = 0;
  let begun = 0;
  const bar = (done: number) => {
    const filled = of ? Math.round((width * done) / of) : 0;
    return `${'█'.repeat(filled)}${'·'.repeat(width - filled)} ${done} of ${of}`;
  };
  const redraw = (text: string) => stream.write(`\r\u001b[K${text}`);
  return {
    begin: (next, steps = 0) => {
      [what, of, begun] = [next, steps, performance.now()];
      if (stream.isTTY) redraw(of ? `${what}  ${bar(0)}` : `${what} …`);
    },
    at: (done) => {
      if (stream.isTTY && of) redraw(`${what}  ${bar(done)}`);
    },
    end: (note) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const line = `${what}${note ? `: ${note}` : ''} (${seconds} s)\n`;
      if (stream.isTTY) redraw(line);
      else stream.write(line);
    },
    lap,
  };
};
