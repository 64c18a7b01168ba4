import { Agent, request as forward } from 'node:http';
import type { HandOn } from './guarded-door.ts';

/** Hands on to an engine that is a program of its own; `answered` hears of every request that it has answered. */
export const toProgram = (endpoint: string, answered: HandOn = () => {}): HandOn => {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(endpoint);
  return (request, body, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const headers = { ...request.headers, 'content-length': body.length };
    const onward = forward({ hostname, port, agent, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answered(request, body, response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
  };
};
