/** What stands on the lines of a field, empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `name, e-mail address, post`: the post may have commas of its own. */
export const personOf = (line: string): { name: string; email: string; post: string } => {
  const [name = '', email = '', ...post] = line.split(',');
  return { name: name.trim(), email: email.trim(), post: post.join(',').trim() };
};

/** A person as the line that `personOf` reads. */
export const lineOfPerson = ({ name, email, post }: { name: string; email: string; post: string }): string =>
  [name, email, post].join(', ');

type Contact = { name: string; post: string; email?: string | undefined; phone?: string | undefined };

/** `name, post, e-mail address, telephone number`, the last two where there are any, in either order. */
export const contactOf = (line: string): Contact => {
  const [name = '', post = '', ...rest] = line.split(',').map((part) => part.trim());
  const [email, phone] = [
    rest.find((part) => part.includes('@')),
    rest.find((part) => /\d/.test(part) && !part.includes('@')),
  ];
  return { name, post, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
};

/** A contact as the line that `contactOf` reads. */
export const lineOfContact = ({ name, post, email, phone }: Contact): string =>
  [name, post, email, phone].filter((part) => part !== undefined && part !== '').join(', ');
