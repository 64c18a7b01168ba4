import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { Dates } from '../collection/shapes.ts';
import { PreRelease } from '../release/life/release.ts';
import { ReleaseAt } from '../release/life/release-at.ts';
import { UploadFormat } from '../submissions/upload-key.ts';

/** What a person wrote: so many letters at least and at most, blanks around them not counted and not kept. */
const words = (least: number, most: number) =>
  z
    .string()
    .regex(
      new RegExp(`^\\s*\\S[\\s\\S]{${least - 2},${most - 2}}\\S\\s*$`),
      `Write between ${least} and ${most} letters.`,
    )
    .trim();

/** Name that a caller gives to a request, so that it is carried out once however often it is sent. */
export const RequestKey = z
  .string()
  .regex(/^[\w-]{8,120}$/, 'An Idempotency-Key has 8 to 120 letters, digits and hyphens.');

const sentence = words(3, 600);

/** Asks for an upload: the kind of file, and where the store sends a browser that has no script. */
export const UploadOrder = z.strictObject({
  format: UploadFormat.default('csv'),
  returnTo: z
    .string()
    .regex(/^https?:\/\/[\w.-]+(:\d+)?(\/[\w./~%?=&+-]*)?$/, 'This is no address to return to.')
    .optional(),
});

/** The kind of workbook that a template is wanted as. */
export const TemplateQuery = z.object({ format: z.enum(['xlsx', 'ods']).default('xlsx') });

/** Where a list is read on: the `next` of the page before. */
export const PageQuery = z.object({ after: z.string().optional() });

/** Which events are looked for, and whether as a page or as one CSV file. */
export const EventsQuery = PageQuery.extend({
  format: z.enum(['json', 'csv']).default('json'),
  area: z.string().optional(),
  period: z.string().optional(),
  who: z.string().optional(),
  what: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** The kind of file that a tracker is wanted as. */
export const TrackerQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });

const OneAnswer = z.strictObject({ finding: z.string().min(1), text: words(3, 2000) });

/** Answers to queries: one, or several at once. */
export const AnswersOrder = z
  .union([z.strictObject({ answers: z.array(OneAnswer).min(1).max(90) }), OneAnswer])
  .transform((given) => ('answers' in given ? given.answers : [given]));

const reason = words(3, 600);

/** A query of the ministry: on one figure, by its address, or on the whole return where none is given. */
export const QueryOrder = z.strictObject({
  cell: z.strictObject({ measure: z.string(), category: z.string(), level: z.string(), detail: z.string() }).optional(),
  text: words(3, 2000),
});

/**
 * What the ministry makes of an answer: it accepts it, sends it back with a reason, or says that it will look at it.
 * `read` is how much had been said about the query when it was read: what came since is not decided about unread.
 */
export const ReviewOrder = z.strictObject({
  query: z.string().min(1),
  decision: z.enum(['accept', 'send-back', 'review']),
  why: reason.optional(),
  read: z.number().int().positive().optional(),
});

/** Asks an area for another file, with the reason that it reads. */
export const CorrectionOrder = z.strictObject({ why: reason });

/** Answers as far as they are written, to go on with later. */
export const DraftOrder = z.strictObject({
  answers: z.array(z.strictObject({ finding: z.string().min(1), text: z.string().max(2000) })).max(90),
});

/** A confirmation says nothing but itself: that what was signed off is still right. */
export const ConfirmationOrder = z.strictObject({});

/** Asks areas, all or some, to confirm or to correct by a day. */
export const RoundOrder = z.strictObject({
  areas: z.array(AreaSlug).min(1).max(42).optional(),
  closes: z.iso.date(),
  why: reason,
});

/** Moves the closing day of one area, with the reason that it is told. */
export const ExtensionOrder = z.strictObject({ closes: z.iso.date(), why: reason });

/** A reminder says nothing but itself: why is known. */
export const RemindOrder = z.strictObject({});

/** What the ministry notes for itself. */
export const NoteOrder = z.strictObject({ text: words(3, 2000) });

/** Whom to speak to in an area. */
export const ContactsOrder = z.strictObject({
  contacts: z
    .array(
      z.strictObject({
        name: words(2, 100),
        post: words(2, 100),
        email: z
          .string()
          .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'This is no e-mail address.')
          .optional(),
        phone: z
          .string()
          .regex(/^[+\d][\d ()-]{5,30}$/, 'This is no telephone number.')
          .optional(),
      }),
    )
    .max(20),
});

/** A sign-off says nothing but itself. */
export const SignOffOrder = z.strictObject({});

/** The days on which a collection opens and closes. */
export const DatesOrder = z.strictObject(Dates.shape);

/** Residents aged 10 and over by police force code. */
export const PopulationOrder = z.strictObject({
  aged10AndOver: z.record(
    z.string().regex(/^[EW]\d{8}$/, 'This is not the code of a police force.'),
    z.int().positive(),
  ),
});

/**
 * What a compilation takes: notes for the release, the reason that a revision needs, its time, who may see it before.
 * What is left out stays as it stood in the candidate that is compiled anew.
 */
export const CompileOrder = z.strictObject({
  notes: z.array(sentence).max(20).optional(),
  reason: sentence.optional(),
  releaseAt: ReleaseAt.optional(),
  preRelease: z.array(z.strictObject(PreRelease.shape)).max(50).optional(),
  /**
   * Draws Category 4, once and on purpose, when the returns are settled: from then on corrections to it wait until
   * enough areas have answered anew. Until it is drawn a release shows `[x]` for it, and areas correct freely.
   */
  drawCategory4: z.boolean().default(false),
});

const inItsPlace = { about: z.string().min(1).max(80), text: z.string().trim().max(2000), draft: z.string().max(2000) };

/**
 * The words of a page, each in its place, and the digest of what was read: a place that is left out keeps its draft, an
 * empty text leaves it out. `draft` is the one that was shown: with another by now, the text is told to have aged.
 */
export const WordsOrder = z.strictObject({
  digest: z.string().min(1).max(80),
  words: z.array(z.strictObject(inItsPlace).partial({ draft: true })).max(60),
});

/**
 * What a decision about a release takes: why, the digest of the candidate that was read, and for schedule and move the
 * day.
 */
export const DecisionOrder = z.strictObject({
  why: sentence,
  digest: z.string().min(1).max(80),
  releaseAt: ReleaseAt.optional(),
});
