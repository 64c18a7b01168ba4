import { placeText } from '../place.ts';
import type { Finding } from '../screening-report.ts';

/** The name by which a finding is answered. */
export const answerKey = ({ rule, place }: Finding): string => `${rule}@${place.label ?? placeText(place)}`;
