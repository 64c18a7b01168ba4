import { rulesView } from '../../../shared/formats/pages/rules-view.ts';
import type { Page } from '../visit.ts';

/** What is checked in a return, for everyone who has signed in: findings lead here by the code of their rule. */
export const rulesPages: readonly Page[] = [
  {
    method: 'GET',
    path: '/pages/rules',
    visit: async () => ({ show: { title: 'What is checked in a return', content: rulesView() } }),
  },
];
