import { areas } from '../../../../shared/domain/areas.ts';
import { type Settings, settings } from '../../../../shared/domain/disclosure/settings.ts';
import type { AreasByChance } from './areas-by-chance.ts';

export type Happens = (what: string) => void;

/** Sends chance through what may happen to the returns between one release and the next. */
export const moveOn = (area: AreasByChance, random: () => number, happens: Happens): void => {
  area.comeIn(0.7);
  const kind = random();
  if (kind < 0.2) {
    area.resubmit(1 + area.upTo(2));
    happens('a lone resubmission');
  } else if (kind < 0.85) {
    const answers = kind < 0.75 ? 5 + area.upTo(38) : areas.length;
    area.answer(answers);
    happens(`a round of ${answers < 8 ? '5 to 7' : '8 to 42'} answers`);
  } else {
    area.correct(0.3 + 0.7 * random());
    happens('corrections all over the country');
  }
  if (random() < 0.06) {
    area.withhold();
    happens('a figure that an area could not give');
  }
  if (random() >= 0.15) return;
  area.dropOut(1 + area.upTo(2));
  happens('returns annulled');
};

/** Other settings than those in force: stricter and weaker, for coalitions of one to three, and with another q. */
export const otherSettings = (upTo: (most: number) => number): Settings => ({
  ...settings,
  remainder: 1 + upTo(6),
  width: 3 + upTo(6),
  coalition: 1 + upTo(3),
});
