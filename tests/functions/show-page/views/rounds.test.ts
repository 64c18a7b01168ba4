import { expect, it } from 'vitest';
import { roundsView } from '../../../../functions/show-page/views/rounds.ts';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import type { RoundProgress } from '../../../../shared/domain/collection/rounds.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { comeBack, unsent, whole } from './made.ts';

const states = (
  [
    ['kent', 'Kent', 'answered'],
    ['essex', 'Essex', 'with-area'],
    ['surrey', 'Surrey', 'asked'],
  ] as const
).map(([area, name, state]) => ({ area: AreaSlug.parse(area), name, state }));
const round: RoundProgress = {
  number: 2,
  areas: states.map(({ area }) => area),
  closes: '2024-10-16',
  why: 'Figures moved.',
  openedAt: '2024-10-02T09:00:00.000Z',
  openedBy: 'ana',
  answered: 1,
  progress: states,
};

it('rounds of answers, to who may open one', () => {
  const model = {
    period: '2023-24',
    rounds: [round],
    category4: { drawn: true, answersStillNeeded: 3 },
    closes: '2024-10-30',
    mayOpen: true,
    opened: true,
  };
  const seen = whole(roundsView(model, unsent));
  expect(seen.split('\n').filter((line) => line.startsWith('[checkbox'))).toHaveLength(42);
  expect(
    seen
      .split('\n')
      .filter((line) => !line.startsWith('[checkbox') || line.includes('Kent'))
      .join('\n'),
  ).toBe(lines`
    title: Rounds of answers for 2023-24
    watched: true
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    ## Done id=banner-title
    The round is open, and the areas are told by e-mail.
    Collection 2023-24
    # Rounds of answers
    In a round, areas confirm what they signed off, in one step, or correct it. Nobody outside an area can tell
      which it did.
    Category 4 stands as it was drawn until 3 more areas have answered anew.
    ## Round 2: 1 of 3 have answered
    Figures moved. Opened on 2 October 2024, 10:00; it closes on 16 October 2024.
    details
    + Area by area
    table “Areas in round 2” quiet
    Area | Where it is
    Kent | {Answered green}
    Essex | {With the area turquoise}
    Surrey | {Asked grey}
    end of details
    ## Open a round
    form method=post action=/pages/collections/2023-24/rounds
    [hidden name=form-token value=seal] [hidden name=once value=n1__round]
    Answers by [date name=closes value=2024-10-30 width-10]
    Reason
    div id=why-hint:
    The areas read it.
    [text name=why value=]
    details
    + Ask some areas only
    Areas that are asked; all where none is chosen
    [checkbox name=areas value=kent] Kent
    end of details
    <<Open the round>>
    end of form
  `);
  const need = (drawn: boolean, answersStillNeeded: number) =>
    whole(
      roundsView(
        { ...model, rounds: [], category4: { drawn, answersStillNeeded }, mayOpen: false, opened: false },
        unsent,
      ),
    )
      .split('\n')
      .slice(-2);
  expect(need(false, 0)).toEqual([
    'Category 4 has not been drawn yet: until then areas correct freely, and no round is needed.',
    'There has been none yet.',
  ]);
  expect(need(true, 0)[0]).toBe('Enough areas have answered: the next compilation draws Category 4 anew.');
  expect(need(true, 1)[0]).toBe('Category 4 stands as it was drawn until 1 more area has answered anew.');
});

it('areas that were chosen stand chosen when the form comes back, so that no others are asked', () => {
  const typed = comeBack({ why: 'No', areas: 'kent\nessex' }, [{ text: 'Say why', field: 'why' }]);
  const category4 = { drawn: true, answersStillNeeded: 3 };
  const model = { period: '2023-24', rounds: [], category4, closes: '2024-10-30', mayOpen: true, opened: false };
  const seen = whole(roundsView(model, typed));
  expect(seen).toContain('Error: Say why\n[text name=why value=No]');
  expect(seen).toContain('details open\n+ Ask some areas only');
  expect(seen.split('\n').filter((line) => line.includes('checked'))).toEqual([
    '[checkbox name=areas value=essex checked] Essex',
    '[checkbox name=areas value=kent checked] Kent',
  ]);
});
