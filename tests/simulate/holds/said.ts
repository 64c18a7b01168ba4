import { names } from '../platform/names.ts';
import { type Judged, json } from './memory.ts';

/** People of a life write what tells one of their acts from every other. */
const words = /as of step-\d+\./;

type Turn = { kind: string; text: string };

/** All that is told or kept of what people did, each in a text that may be there once. */
const tellings = (judged: Judged): readonly string[] =>
  judged.platform.tables.itemsOf(names.returns).flatMap(({ pk, sk, what, about, why, note, thread }) => {
    if (pk!.S!.startsWith('EVENTS#')) return [`${what!.S} ${about!.S} ${why!.S}`];
    if (note !== undefined) return [`note ${json(note.S).text}`];
    if (!sk!.S!.startsWith('THREAD#')) return [];
    const { name, turns } = json(thread?.S) as unknown as { name: string; turns: Turn[] };
    return turns.map(({ kind, text }) => `${kind === 'raised' ? 'raised' : name} ${kind} ${text}`);
  });

/** A candidate that is compiled anew keeps the reason of the one before, where none is given. */
const isToldOnce = (telling: string): boolean =>
  !telling.startsWith('compiled ') && (words.test(telling) || /^(signed-off|dates set) /.test(telling));

/** What was granted was done, and what was asked for once was done once, however often it was sent. */
export const wrongOfWhatWasSaid = (judged: Judged): readonly string[] => {
  const told = tellings(judged);
  const counts = new Map<string, number>();
  for (const each of told) counts.set(each, (counts.get(each) ?? 0) + 1);
  const { granted, asked } = judged.memory;
  const count = (what: RegExp): number => told.filter((each) => what.test(each)).length;
  const compiled = count(/^compiled /);
  const compilations = asked.get('POST /collections/{period}/releases') ?? 0;
  return [
    ...[...counts].flatMap(([each, many]) => (many > 1 && isToldOnce(each) ? [`${many} times: ${each}`] : [])),
    ...(compiled > compilations ? [`${compiled} compilations were told, and ${compilations} asked for`] : []),
    ...granted.flatMap(({ request: { body } }) => {
      const said = words.exec(JSON.stringify(body ?? {}))?.[0];
      return said === undefined || told.some((each) => each.includes(said)) ? [] : [`granted, and not done: ${said}`];
    }),
  ];
};
