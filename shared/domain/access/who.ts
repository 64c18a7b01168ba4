import * as z from 'zod';

/**
 * A person as the sign-in named them at the time: who compares people compares subjects, who shows them shows names.
 * Names change and people leave, so what is on record is never looked up again.
 */
export const Who = z.object({ subject: z.string().min(1), name: z.string().min(1), email: z.string() });
export type Who = z.infer<typeof Who>;

/** Who a sign-in is for; one that gives no name is known by mail address, and else by its subject. */
export const whoIs = ({
  subject,
  name,
  email,
}: {
  subject: string;
  name?: string | undefined;
  email?: string | undefined;
}): Who => ({
  subject,
  name: name || email || subject,
  email: email ?? '',
});

/** Who did what nobody asked for: received a file, or reminded an area on its day. */
export const thePlatform = 'the platform';

/** A person in words: `Ana Lyst (ana@justice.example)`. */
export const whoInWords = ({ name, email }: Who): string =>
  email === '' || email === name ? name : `${name} (${email})`;

/** Who a sign-in is for, in words, as what happened keeps it: `Ana Lyst (ana@justice.example)`. */
export const callerInWords = (caller: Parameters<typeof whoIs>[0]): string => whoInWords(whoIs(caller));
