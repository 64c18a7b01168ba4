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
