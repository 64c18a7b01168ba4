import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { refuseRequest } from './refuse-request.ts';

export const handler = async (request: APIGatewayProxyEventV2) => refuseRequest(request);
