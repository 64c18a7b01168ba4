import { openApi } from '../../shared/formats/openapi.ts';
import type { Reply } from '../../shared/runtime/http-door.ts';

/** Shows the OpenAPI document of the API as it is deployed here. */
export const showOpenApi = (version: string) => {
  const document = openApi(version);
  return async (): Promise<Reply> => ({ status: 200, body: document });
};
