import * as z from 'zod';
import { UploadFormat } from '../../submissions/upload-key.ts';
import { words } from './written.ts';

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

const OneAnswer = z.strictObject({ finding: z.string().min(1), text: words(3, 2000) });

/** Answers to queries: one, or several at once. */
export const AnswersOrder = z
  .union([z.strictObject({ answers: z.array(OneAnswer).min(1).max(90) }), OneAnswer])
  .transform((given) => ('answers' in given ? given.answers : [given]));

/** Answers as far as they are written, to go on with later. */
export const DraftOrder = z.strictObject({
  answers: z.array(z.strictObject({ finding: z.string().min(1), text: z.string().max(2000) })).max(90),
});

/** A confirmation says nothing but itself: that what was signed off is still right. */
export const ConfirmationOrder = z.strictObject({});

/** A sign-off says nothing but itself. */
export const SignOffOrder = z.strictObject({});
