import type { Agenda } from '../agenda.ts';
import type { Tables } from '../engines/tables.ts';
import type { Invocations } from './invocations.ts';
import { names } from './names.ts';

const aMinute = 60_000;

/** Whether a sweep has anything to do: one that has not reads every release and changes nothing, so it is left out. */
const isIdle = (tables: Tables, now: string): boolean =>
  tables
    .itemsOf(names.returns)
    .every(({ pk, state, releaseAt, due }) =>
      pk!.S === 'FRONT'
        ? !due?.S
        : state === undefined || !(state.S === 'publishing' || (state.S === 'scheduled' && releaseAt!.S! <= now)),
    );

/** What the clock calls again and again: the sweep, in each minute in which there may be something to finish. */
export const openRecurring = ({
  agenda,
  invocations,
  tables,
}: {
  agenda: Agenda;
  invocations: Invocations;
  tables: Tables;
}) => {
  let isAwake = false;
  const wake = (): void => {
    if (isAwake) return;
    isAwake = true;
    agenda.at(Math.ceil((agenda.now() + 1) / aMinute) * aMinute, () => {
      isAwake = false;
      if (isIdle(tables, agenda.date().toISOString())) return;
      invocations.unattended({ of: 'publish-release', name: `sweep at ${agenda.now()}`, event: { sweep: true } });
      wake();
    });
  };
  return {
    wake,
    /** Looks again at an instant: a release is due then. */
    wakeAt: (at: number): void => agenda.at(at, wake),
  };
};
