import { workerData } from 'node:worker_threads';

/**
 * Runs beside the tests, in a thread of their process: ends the process where it has taken more processor time, in
 * milliseconds, than the number it shares with them allows. A test that goes round for ever cannot do that itself.
 */
const limit = new Float64Array(workerData);
setInterval(() => {
  if (process.cpuUsage().user / 1000 > limit[0]!) process.kill(process.pid, 'SIGKILL');
}, 100);
