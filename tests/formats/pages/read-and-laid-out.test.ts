import { describe, expect, it } from 'vitest';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { ReadObservation } from '../../../shared/domain/screening-report.ts';
import { html } from '../../../shared/formats/html.ts';
import { howRead } from '../../../shared/formats/pages/how-read.ts';
import { layout } from '../../../shared/formats/pages/layout.ts';
import { readFigures } from '../../../shared/formats/pages/read-figures.ts';
import { asRead, lines } from './as-read.ts';

describe('what was read', () => {
  const at = (more: Partial<ReadObservation>): ReadObservation => ({
    measure: 'notification_breaches',
    category: 'Total',
    level: 'Total',
    detail: '',
    value: 12,
    shorthand: '',
    sure: 'named',
    source: { page: 3, line: 7, words: 'breaches of notification' },
    ...more,
  });

  it('says of each figure how it was told and where it stands', () => {
    const ways = (['cell', 'checked', 'placed', 'agreed', 'ocr'] as const).map((sure) => at({ sure, source: {} }));
    expect(asRead(howRead(formD, [at({}), ...ways, at({ sure: '' }), at({ level: '3' })]))).toBe(lines`
      details
      + How each figure was read, and where
      table “How each figure was read” quiet
      Figure | Read as > | Told by | Where it stands
      Table 3a, Cautioned or convicted for breach of notification requirements | 12 > | Its label alone | page 3,
        line 7, “breaches of notification”
      Table 3a, Cautioned or convicted for breach of notification requirements | 12 > | Its place in the template or
        return file |
      Table 3a, Cautioned or convicted for breach of notification requirements | 12 > | Its table, whose sums hold |
      Table 3a, Cautioned or convicted for breach of notification requirements | 12 > | The heading of its column |
      Table 3a, Cautioned or convicted for breach of notification requirements | 12 > | Two readings that agree |
      Table 3a, Cautioned or convicted for breach of notification requirements | 12 > | Recognised in a picture |
      end of details
    `);
    expect(String(howRead(formD, [at({ sure: '' })]))).toBe('');
  });

  it('stands in the tables of the form', () => {
    const read = asRead(readFigures({ observations: [at({})] }, Period.parse('2023-24'))).split('\n');
    expect(read.slice(0, 8).join('\n')).toBe(lines`
      table “(1) MAPPA-eligible offenders on 31 March 2024”
      Level | Category 1: Subject to sex offender notification requirements > | Category 2: Violent offenders > |
        Category 3: Other dangerous offenders > | Category 4: Terrorism convicted and terrorism risk individuals > |
        Total >
      Level 1 | > | > | > | > | >
      Level 2 | > | > | > | > | >
      Level 3 | > | > | > | > | >
      Total | > | > | > | > | >
      table “(2) MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)”
      Level | Category 1: Subject to sex offender notification requirements > | Category 2: Violent offenders > |
        Category 3: Other dangerous offenders > | Category 4: Terrorism convicted and terrorism risk individuals > |
        Total >
    `);
    expect(read.join('\n')).toContain(
      'requirements”\nWhat is counted | Number >\nCautioned or convicted for breach of notification requirements | 12 >\n',
    );
    expect(read).toContain('[c] confidential, [x] not available, [z] not applicable.');
  });
});

it('a whole page says who is signed in, where it is, what is wrong, and that it looks again', () => {
  const page = String(
    layout({
      title: 'A page',
      content: html`<p>Content</p>`,
      mistakes: [{ text: 'Wrong', field: 'a' }, { text: 'All wrong' }],
      navigation: [
        { text: 'Here', href: '/here', current: true },
        { text: 'There', href: '/there' },
      ],
      breadcrumbs: [{ text: 'Up', href: '/up' }],
      visitor: { name: 'Analyst', area: 'Kent', token: html`<input type="hidden" name="form-token" value="seal">` },
      scripts: ['/assets/x.js'],
      mark: 'm1',
      refresh: 5,
    }),
  );
  expect(page).toContain('<title>Error: A page - MAPPA national returns</title>');
  expect(page).toContain('<noscript><meta http-equiv="refresh" content="5"></noscript>');
  expect(page).toContain('<script type="module" src="/assets/x.js"></script>');
  expect(page).toContain('<body class="govuk-template__body" data-refresh="5">');
  expect(page).toContain('<main class="govuk-main-wrapper" id="main-content" data-mark="m1">');
  expect(page).toMatch(/href="\/here" aria-current="true"><strong class="[\w-]*active-fallback">Here<\/strong><\/a>/);
  expect(page).toContain('<a class="govuk-service-navigation__link" href="/there">There</a>');
  expect(page.match(/navigation__item--active/g)).toHaveLength(1);
  expect(asRead(/<main[^>]*>([\s\S]*)<\/main>/.exec(page)![1]!)).toBe(
    '## There is a problem\n- [Wrong](#a)\n- All wrong\nContent',
  );
  expect(asRead(/<div class="visitor">[\s\S]*?<\/div>/.exec(page)![0])).toBe(lines`
    Analyst, Kent
    form method=post action=/sign-out
    [hidden name=form-token value=seal]
    <<Sign out>>
    end of form
  `);
  expect(asRead(/<nav class="govuk-breadcrumbs[\s\S]*?<\/nav>/.exec(page)![0])).toBe('- [Up](/up)');
  const bare = String(layout({ title: 'A page', content: html`` }));
  expect(bare).toContain('<title>A page - MAPPA national returns</title>');
  for (const gone of ['refresh', 'class="visitor"', 'navigation', 'breadcrumbs', 'data-mark', 'There is a problem'])
    expect(bare).not.toContain(gone);
});
