import { rulesView } from '../../../shared/formats/pages/rules-view.ts';
import type { Page } from '../visit.ts';

/** Pages for everyone who has signed in; what is checked in a return is led to from findings, by the code of their rule. */
export const rulesPages: readonly Page[] = [
  {
    method: 'GET',
    path: '/pages/rules',
    visit: async () => ({ show: { title: 'What is checked in a return', content: rulesView() } }),
  },
];
