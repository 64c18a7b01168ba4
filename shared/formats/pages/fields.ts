import { type Html, html, type Inserted, raw } from '../html.ts';

type Field = { name: string; label: string; hint?: Inserted; error?: string | undefined };

const describedBy = ({ name, hint, error }: Field): Html => {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean);
  return ids.length === 0 ? raw('') : html` aria-describedby="${ids.join(' ')}"`;
};

const unseen = html`<span class="govuk-visually-hidden">Error:</span>`;

/** What helps with a field, and what is wrong with it. */
const told = ({ name, hint, error }: Field): Html =>
  html`${hint === undefined ? '' : html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`}${
    error === undefined ? '' : html`<p id="${name}-error" class="govuk-error-message">${unseen} ${error}</p>`
  }`;

const group = ({ error }: Field, content: Html): Html =>
  html`<div class="govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}">
${content}</div>`;

const surround = (field: Field, labelled: Html, control: Html): Html =>
  group(field, html`${labelled}${told(field)}${control}`);

const labelOf = ({ name, label }: Field): Html =>
  html`<label class="govuk-label govuk-label--s" for="${name}">${label}</label>`;

const named = (id: string, name = id): Html => html` id="${id}" name="${name}"`;

const legend = (text: string): Html =>
  html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${text}</legend>`;

/** A box or a dot to choose, with its label; `more` are attributes of it. */
const item = (kind: 'radio' | 'checkbox', name: string, { value, label, hint }: Choice, more: Inserted = ''): Html => {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const id = `${name}-${value}`;
  const hinted = hint === undefined ? '' : html`<div id="${id}-hint" class="govuk-hint ${block}__hint">${hint}</div>`;
  return html`<div class="${block}__item"><input class="${block}__input"${named(id, name)} type="${kind}" value="${value}"${more}>
<label class="govuk-label ${block}__label" for="${id}">${label}</label>${hinted}</div>`;
};

/** One line of text, a day or a time of day. */
export const textField = (field: Field & { value?: string; type?: 'text' | 'date' | 'time'; width?: number }): Html => {
  const { name, type = 'text', value = '', width } = field;
  const kind = width === undefined ? 'govuk-input' : `govuk-input govuk-input--width-${width}`;
  const control = html`<input class="${kind}"${named(name)} type="${type}" value="${value}"${describedBy(field)}>`;
  return surround(field, labelOf(field), control);
};

/** Several lines of text. */
export const textArea = (field: Field & { value?: string; rows?: number }): Html => {
  const { name, rows = 3, value = '' } = field;
  const attributes = html`${named(name)} rows="${rows}"${describedBy(field)}`;
  return surround(field, labelOf(field), html`<textarea class="govuk-textarea"${attributes}>${value}</textarea>`);
};

/** A file of the visitor's own. */
export const fileField = (field: Field & { accept: string }): Html => {
  const attributes = html`${named(field.name)} type="file" accept="${field.accept}"${describedBy(field)}`;
  return surround(field, labelOf(field), html`<input class="govuk-file-upload"${attributes} required>`);
};

export type Choice = { value: string; label: string; hint?: string };

/** One of a few choices. */
export const radios = (field: Field & { choices: readonly Choice[]; chosen?: string }): Html => {
  const { name, label, choices, chosen } = field;
  const more = ({ value, hint }: Choice): Html =>
    html`${chosen === value ? raw(' checked') : ''}${
      hint === undefined ? '' : html` aria-describedby="${name}-${value}-hint"`
    }`;
  return group(
    field,
    html`<fieldset class="govuk-fieldset"${describedBy(field)}>${legend(label)}${told(field)}
<div class="govuk-radios" data-module="govuk-radios">${choices.map((each) =>
      item('radio', name, each, more(each)),
    )}</div></fieldset>`,
  );
};

/** One of many choices. */
export const select = (field: Field & { choices: readonly Choice[]; value?: string }): Html =>
  surround(
    field,
    labelOf(field),
    html`<select class="govuk-select" id="${field.name}" name="${field.name}"${describedBy(field)}>${field.choices.map(
      ({ value, label }) =>
        html`<option value="${value}"${value === field.value ? raw(' selected') : ''}>${label}</option>`,
    )}</select>`,
  );

/** One thing to say yes to. */
export const checkbox = ({
  name,
  value,
  choice,
  error,
}: Pick<Field, 'name' | 'error'> & { value?: string; choice: Choice }): Html => {
  const field = { name, label: choice.label, error };
  const more = html`${value === choice.value ? raw(' checked') : ''}${describedBy(field)}`;
  const box = item('checkbox', name, choice, more);
  return surround(field, raw(''), html`<div class="govuk-checkboxes" data-module="govuk-checkboxes">${box}</div>`);
};

/** Any of some choices. */
export const checkboxes = ({
  name,
  label,
  choices,
  chosen = [],
}: Pick<Field, 'name' | 'label'> & { choices: readonly Choice[]; chosen?: readonly string[] }): Html =>
  html`<fieldset class="govuk-fieldset">${legend(label)}
<div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">${choices.map((each) =>
    item('checkbox', name, each, chosen.includes(each.value) ? raw(' checked') : ''),
  )}</div></fieldset>`;

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** The button that sends a form; it is not sent twice by an impatient second press. */
export const submitButton = (text: string, { kind }: { kind?: 'secondary' | 'warning' } = {}): Html => {
  const look = kind === undefined ? 'govuk-button' : `govuk-button govuk-button--${kind}`;
  return html`<button type="submit" class="${look}" data-module="govuk-button" data-prevent-double-click="true">${text}</button>`;
};

/** A form that only asks for a page: what it says stands in the address. */
export const lookForm = (action: string, button: string, ...content: readonly Inserted[]): Html =>
  html`<form method="get" action="${action}">${content}${submitButton(button, { kind: 'secondary' })}</form>`;

/** A form that changes something: it carries the visitor's token, without which it is refused. */
export const form = (
  { action, token, files = false }: { action: string; token: Html; files?: boolean },
  ...content: readonly Inserted[]
): Html =>
  html`<form method="post" action="${action}"${files ? raw(' enctype="multipart/form-data"') : ''} novalidate>${
    token
  }${content}</form>`;
