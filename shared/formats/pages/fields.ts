import { type Html, html, type Inserted, raw } from '../html.ts';

type Field = { name: string; label: string; hint?: Inserted; error?: string | undefined };

const describedBy = ({ name, hint, error }: Field): Html => {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean);
  return ids.length === 0 ? raw('') : html` aria-describedby="${ids.join(' ')}"`;
};

const surround = (
  { name, hint, error }: Field,
  labelled: Html,
  control: Html,
): Html => html`<div class="govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}">
${labelled}${hint === undefined ? '' : html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`}${
  error === undefined
    ? ''
    : html`<p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${error}</p>`
}${control}</div>`;

const labelOf = ({ name, label }: Field): Html =>
  html`<label class="govuk-label govuk-label--s" for="${name}">${label}</label>`;

/** One line of text, a day or a time of day. */
export const textField = (field: Field & { value?: string; type?: 'text' | 'date' | 'time'; width?: number }): Html =>
  surround(
    field,
    labelOf(field),
    html`<input class="govuk-input${field.width === undefined ? '' : ` govuk-input--width-${field.width}`}" id="${field.name}" name="${field.name}" type="${field.type ?? 'text'}" value="${field.value ?? ''}"${describedBy(field)}>`,
  );

/** Several lines of text. */
export const textArea = (field: Field & { value?: string; rows?: number }): Html =>
  surround(
    field,
    labelOf(field),
    html`<textarea class="govuk-textarea" id="${field.name}" name="${field.name}" rows="${field.rows ?? 3}"${describedBy(field)}>${field.value ?? ''}</textarea>`,
  );

/** A file of the visitor's own. */
export const fileField = (field: Field & { accept: string }): Html =>
  surround(
    field,
    labelOf(field),
    html`<input class="govuk-file-upload" id="${field.name}" name="${field.name}" type="file" accept="${field.accept}"${describedBy(field)} required>`,
  );

export type Choice = { value: string; label: string; hint?: string };

/** One of a few choices. */
export const radios = (field: Field & { choices: readonly Choice[]; chosen?: string }): Html =>
  surround(
    field,
    raw(''),
    html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${field.label}</legend>
<div class="govuk-radios" data-module="govuk-radios">${field.choices.map(
      ({
        value,
        label,
        hint,
      }) => html`<div class="govuk-radios__item"><input class="govuk-radios__input" id="${field.name}-${value}" name="${field.name}" type="radio" value="${value}"${
        field.chosen === value ? raw(' checked') : ''
      }${hint === undefined ? '' : html` aria-describedby="${field.name}-${value}-hint"`}>
<label class="govuk-label govuk-radios__label" for="${field.name}-${value}">${label}</label>${
        hint === undefined
          ? ''
          : html`<div id="${field.name}-${value}-hint" class="govuk-hint govuk-radios__hint">${hint}</div>`
      }</div>`,
    )}</div></fieldset>`,
  );

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
}: Pick<Field, 'name' | 'error'> & { value?: string; choice: Choice }): Html =>
  surround(
    { name, label: choice.label, error },
    raw(''),
    html`<div class="govuk-checkboxes" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="${name}-${choice.value}" name="${name}" type="checkbox" value="${choice.value}"${
      value === choice.value ? raw(' checked') : ''
    }${describedBy({ name, label: '', error })}>
<label class="govuk-label govuk-checkboxes__label" for="${name}-${choice.value}">${choice.label}</label></div></div>`,
  );

/** Any of some choices. */
export const checkboxes = ({
  name,
  label,
  choices,
}: Pick<Field, 'name' | 'label'> & { choices: readonly Choice[] }): Html =>
  html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${label}</legend>
<div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">${choices.map(
    ({ value, label: words }) =>
      html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="${name}-${value}" name="${name}" type="checkbox" value="${value}">
<label class="govuk-label govuk-checkboxes__label" for="${name}-${value}">${words}</label></div>`,
  )}</div></fieldset>`;

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** The button that sends a form; it is not sent twice by an impatient second press. */
export const submitButton = (text: string, { kind }: { kind?: 'secondary' | 'warning' } = {}): Html =>
  html`<button type="submit" class="govuk-button${kind === undefined ? '' : ` govuk-button--${kind}`}" data-module="govuk-button" data-prevent-double-click="true">${text}</button>`;

/** A form that only asks for a page: what it says stands in the address. */
export const lookForm = (action: string, button: string, ...content: readonly Inserted[]): Html =>
  html`<form method="get" action="${action}">${content}${submitButton(button, { kind: 'secondary' })}</form>`;

/** A form that changes something: it carries the visitor's token, without which it is refused. */
export const form = (
  { action, token, files = false }: { action: string; token: Html; files?: boolean },
  ...content: readonly Inserted[]
): Html =>
  html`<form method="post" action="${action}"${files ? raw(' enctype="multipart/form-data"') : ''} novalidate>${token}${content}</form>`;
