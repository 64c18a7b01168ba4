import { quoted } from '../../visible-text.ts';
import type { Fault } from './figures-query.ts';

/** Names and values as they stood in an address. */
export type Given = readonly (readonly [name: string, value: string])[];

/**
 * What a value may be: how it is read (undefined where it is not one), what there is to choose from, and whether it is
 * one that might come out.
 */
export type Wanted<Value> = {
  read: (text: string) => Value | undefined;
  allowed: readonly string[];
  mayComeOut?: (text: string) => boolean;
};

/** Values of a parameter: repeated, or with commas between them unless the whole is a name with a comma in it. */
const valuesOf = (given: Given, name: string, isWhole: (value: string) => boolean): readonly string[] => [
  ...new Set(
    given
      .filter(([each]) => each === name)
      .flatMap(([, value]) => (isWhole(value) ? [value] : value.split(',')))
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  ),
];

/** Reads the values of parameters one after the other, and keeps what is wrong with any of them in `faults`. */
export const valueReader = (given: Given) => {
  const faults: Fault[] = [];
  const fault = (parameter: string, value: string, message: string, allowed: readonly string[] = []): void => {
    faults.push({ parameter: parameter.slice(0, 100), value: value.slice(0, 100), message, allowed });
  };
  const notOut = (parameter: string, value: string, allowed: readonly string[]): void => {
    const message = `${quoted(value)} was never published, or is not out yet.`;
    faults.push({ parameter, value, message, allowed, notOut: true });
  };
  const each = <Value extends {}>(name: string, wanted: Wanted<Value>): readonly Value[] => {
    const { read, allowed, mayComeOut = () => false } = wanted;
    const values = valuesOf(given, name, (value) => read(value) !== undefined).flatMap((text) => {
      const value = read(text);
      if (value === undefined && mayComeOut(text)) notOut(name, text, allowed);
      else if (value === undefined) fault(name, text, `${quoted(text)} is not one of them.`, allowed);
      return value === undefined ? [] : [value];
    });
    return [...new Set(values)];
  };
  const one = <Value extends {}>(name: string, wanted: Wanted<Value>): Value | undefined => {
    const values = each(name, wanted);
    if (values.length > 1) fault(name, '', 'It can be given once.', wanted.allowed);
    return values[0];
  };
  return { each, one, fault, faults };
};
