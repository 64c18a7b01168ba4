import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { faultOf } from './http-door.ts';
import type { Log } from './log.ts';

type Act = (request: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Wraps what answers a browser: a fault is logged by its name and place, and the page says nothing but that it
 * happened.
 */
export const guardedPage =
  (log: Log, act: Act, broken: () => APIGatewayProxyStructuredResultV2): Act =>
  async (request) => {
    try {
      return await act(request);
    } catch (error) {
      log.error('failed', { fault: faultOf(error) });
      return broken();
    }
  };
