/*
 * The two measures that every form has counted, and that headlines, main points, charts and the tables of areas are
 * about. Whoever writes about them names them from here.
 */

/** People eligible for MAPPA: who lived in the community on the day of the snapshot. */
export const eligible = 'eligible';

/** People managed at Levels 2 and 3 in the year. */
export const managed = 'managed';
