import { createServer, type RequestListener } from 'node:http';

/** Something that is up on this machine, and how to end it. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A port that is ours already, though nobody answers at it yet. */
export interface HeldDoor extends Engine {
  /** From now on requests are answered. Those that came before are kept waiting by their sender. */
  answerWith(listener: RequestListener): void;
}

/**
 * Takes a port of this machine, any free one unless it is named. Who has to tell others an address before it can answer
 * at it holds the door open meanwhile: a free port that is only looked up may be another's a moment later.
 * @throws Error with code EADDRINUSE where the named port is taken
 */
export const holdDoor = async (port = 0): Promise<HeldDoor> => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    answerWith: (listener) => void server.on('request', listener),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** Answers requests at a port of this machine, any free one unless it is named. */
export const listen = async (listener: RequestListener, port = 0): Promise<Engine> => {
  const door = await holdDoor(port);
  door.answerWith(listener);
  return door;
};
