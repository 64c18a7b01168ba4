const filled = ['{snapshot}', '{year}', '{population}'];

/** What is wrong with the places in a text of a form: those that nothing fills, `{years}`. */
export const faultsOfPlaces = (text: string): readonly string[] =>
  (text.match(/\{[^}]*\}/g) ?? [])
    .filter((place) => !filled.includes(place))
    .map((place) => `says ${place}, which nothing fills; it may say ${filled.join(', ')}.`);
