import * as z from 'zod';
import { sentence, words } from './written.ts';

/** Moves the closing day of one area, with the reason that it is told. */
export const ExtensionOrder = z.strictObject({ closes: z.iso.date(), why: sentence });

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
