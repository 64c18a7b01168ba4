export const listOfForms: (files: readonly string[]) => string;
export const listForms: () => void;
