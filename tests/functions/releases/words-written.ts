import { expect } from 'vitest';
import { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import type { Road } from './release-road.ts';
import { shownToApprover } from './shown-to-approver.ts';

export const write = (road: Road, words: Record<string, string>, version = '1.0') =>
  road.word(version, { words: Object.entries(words).map(([about, text]) => ({ about, text })) });
/** A version as those see it who decide about it. */
export const seen = async (road: Road, version = '1.0') => ReleaseView.parse(await shownToApprover(road, { version }));
export const placeOf = async (road: Road, about: string, version = '1.0') =>
  (await seen(road, version)).words!.find((place) => place.about === about)!;
export const refused = (status: number, detail: RegExp, code?: string) => ({
  details: { status, detail: expect.stringMatching(detail), ...(code ? { code } : {}) },
});
