import type { Standing } from '../../domain/collection/standings.ts';
import type { Html } from '../html.ts';
import { type TagColour, tag } from './parts.ts';

/** What a standing is called on a page. */
export const standingWords: Readonly<Record<Standing, string>> = {
  'not-heard-from': 'Not heard from',
  rejected: 'Rejected',
  queried: 'Queried',
  returned: 'Returned for correction',
  answered: 'Answered, with the ministry',
  'with-area': 'With the area',
  accepted: 'Accepted',
  'signed-off': 'Signed off',
};

const colours: Readonly<Record<Standing, TagColour>> = {
  'not-heard-from': 'grey',
  rejected: 'red',
  queried: 'yellow',
  returned: 'orange',
  answered: 'yellow',
  'with-area': 'turquoise',
  accepted: 'turquoise',
  'signed-off': 'green',
};

export const standingTag = (standing: Standing): Html => tag(standingWords[standing], colours[standing]);
