import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showCaller } from './show-caller.ts';

export const handler = httpDoor(openLog('show-caller'), showCaller);
