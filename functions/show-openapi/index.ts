import project from '../../package.json' with { type: 'json' };
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showOpenApi } from './show-openapi.ts';

export const handler = httpDoor(openLog('show-openapi'), showOpenApi(project.version));
