import { rulesView } from '../../../shared/formats/pages/rules-view.ts';
import { at } from '../addresses.ts';
import { hiddenView } from '../views/hidden.ts';
import type { Page } from '../visit.ts';

/** What everyone who has signed in may read: what is checked in a return, and why a figure is hidden. */
export const rulesPages: readonly Page[] = [
  { method: 'GET', path: at.hidden, visit: async () => ({ show: hiddenView }) },
  {
    method: 'GET',
    path: '/pages/rules',
    visit: async () => ({ show: { title: 'What is checked in a return', content: rulesView() } }),
  },
];
