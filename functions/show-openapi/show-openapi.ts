import { openApi } from '../../shared/formats/openapi.ts';
import type { Answer } from '../../shared/runtime/http-door.ts';

/** Shows the OpenAPI document of the API as it is deployed here. */
export const showOpenApi = (version: string) => {
  const document = openApi(version);
  return async (): Promise<Answer> => ({ status: 200, body: document });
};
