import type { Form } from './form.ts';

/** Derives something from a form once: forms are data that never changes. */
export const byForm = <Out>(derive: (form: Form) => Out): ((form: Form) => Out) => {
  const known = new WeakMap<Form, Out>();
  return (form) => {
    const held = known.get(form) ?? derive(form);
    known.set(form, held);
    return held;
  };
};
