const anyOf = (words: string): string => words.trim().split(/\s+/).join('|');

const english = anyOf(`
  zero none nil nought naught nobody noone neither ones? single singly sole solitary lone once twice
  thrice half both pairs? couple double triple treble trio quartet dozens? score two three four five
  six seven eight nine ten eleven twelve \\w+teen twenty thirty forty fifty sixty seventy eighty
  ninety hundreds? thousands?
`);
/** With the soft and the other mutations that follow from the word before. */
const welsh = anyOf(`
  dim neb sero un dau ddau dwy ddwy tri dri thri tair dair thair pedwar bedwar phedwar pedair bedair
  phedair pum pump bum bump phum phump chwe chwech saith wyth naw deg ddeg deng ddeng deuddeg
  ddeuddeg pymtheg bymtheg ugain hugain cant gant unwaith dwywaith ddwywaith teirgwaith pâr bâr
  sengl mil fil
`);
const words = new RegExp(`(?<![\\p{L}])(?:${english}|${welsh})(?![\\p{L}])`, 'iu');

const noSuch =
  /\bno(?:\s+\w+){0,3}?[\s-]+(?:one|body|cases?|offenders?|people|persons?|individuals?|entry|entries|nominals?)\b/i;

/** Roman numerals; a lone I is one only where it is not the word that a sentence goes on from. */
const roman =
  /(?<![\p{L}\p{N}])(?!I\b(?:['’]|\s+[a-z]))(?=[IVXLCDM])(?![CDLM](?![\p{L}\p{N}]))M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/u;
const smallRoman = /(?<![\p{L}\p{N}])(?:i{2,3}|iv|vi{0,3}|ix|xi{1,3}|xiv|xvi{0,3}|xix|xx)(?![\p{L}\p{N}])/u;

/** Whether a text tells a count, in figures of any script, in English or Welsh words, or in roman numerals. */
export const tellsNumber = (text: string): boolean =>
  /\p{N}/u.test(text) || [words, noSuch, roman, smallRoman].some((pattern) => pattern.test(text));

/** Whether a text holds a word that is a number, for texts that are codes and no sentences. */
export const hasNumberWord = (text: string): boolean => words.test(text);
