import { describe, expect, it } from 'vitest';
import { rulesText } from '../../../shared/domain/screening/rules-text.ts';
import { rulesVersion } from '../../../shared/domain/screening/rules-version.ts';
import { rules } from '../../../shared/domain/screening/stages.ts';
import { rulesView } from '../../../shared/formats/pages/rules-view.ts';

describe('the page of the rules', () => {
  it('explains every rule, and says which version of them it is of', () => {
    const [text, page] = [rulesText(), rulesView().toString()];
    for (const { code } of rules) {
      expect(text).toContain(`### ${code} (`);
      expect(page).toContain(`id="${code}"`);
    }
    expect(text).toContain(rulesVersion);
    expect(page).toContain(rulesVersion);
  });
});
