import fc from 'fast-check';

/** As much of JSON Schema as the description of the API uses. */
export type JsonSchema = {
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: false | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  maximum?: number;
  exclusiveMinimum?: number;
  format?: 'date' | 'date-time';
  default?: unknown;
};

const understood = new Set(
  'type anyOf allOf enum properties required additionalProperties propertyNames items minItems maxItems minLength maxLength pattern maximum exclusiveMinimum format default description'.split(
    ' ',
  ),
);

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/**
 * Whether a value is as a schema describes it, by rules of this file's own.
 * @throws Error for a word it does not know
 */
export const fits = (schema: JsonSchema, value: unknown): boolean => {
  const strange = Object.keys(schema).filter((word) => !understood.has(word));
  if (strange.length > 0) throw new Error(`This test does not know ${strange.join(', ')} of JSON Schema.`);
  if (schema.anyOf && !schema.anyOf.some((each) => fits(each, value))) return false;
  if (schema.allOf && !schema.allOf.every((each) => fits(each, value))) return false;
  if (schema.enum && !schema.enum.includes(value as string)) return false;
  if (schema.type && schema.type !== typeOf(value)) return false;
  if (typeof value === 'string') return textFits(schema, value);
  if (typeof value === 'number')
    return value > (schema.exclusiveMinimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (Array.isArray(value))
    return (
      value.length >= (schema.minItems ?? 0) &&
      value.length <= (schema.maxItems ?? Infinity) &&
      value.every((each) => fits(schema.items ?? {}, each))
    );
  return typeof value === 'object' && value !== null ? objectFits(schema, value as Record<string, unknown>) : true;
};

const textFits = ({ minLength = 0, maxLength = Infinity, pattern = '' }: JsonSchema, text: string): boolean =>
  text.length >= minLength && text.length <= maxLength && new RegExp(pattern).test(text);

const objectFits = (schema: JsonSchema, value: Record<string, unknown>): boolean => {
  const { properties = {}, required = [], additionalProperties = {}, propertyNames } = schema;
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, each]) => {
    if (propertyNames && !fits(propertyNames, name)) return false;
    const own = properties[name] ?? additionalProperties;
    return own !== false && fits(own, each);
  });
};

/** Values that a schema describes. */
export const described = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(described));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer') return fc.integer({ min: (schema.exclusiveMinimum ?? -1) + 1, max: 10_000_000 });
  if (schema.type === 'array')
    return fc.array(described(schema.items ?? {}), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 4, 4),
    });
  if (schema.type === 'string') return text(schema);
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, described(each)])),
    { requiredKeys: required },
  );
  if (!additionalProperties || !propertyNames) return named;
  return fc.dictionary(text(propertyNames), described(additionalProperties), { maxKeys: 5 });
};

const text = (schema: JsonSchema): fc.Arbitrary<string> => {
  const patterns = [schema.pattern, ...(schema.allOf ?? []).map(({ pattern }) => pattern)].filter(
    (each) => each !== undefined,
  );
  if (schema.format === 'date') return day;
  if (schema.format === 'date-time')
    return fc.tuple(day, fc.constantFrom('T09:30:00Z', 'T10:30:00+01:00')).map((each) => each.join(''));
  const [pattern] = patterns;
  const { minLength = 0, maxLength = 40 } = schema;
  return pattern === undefined
    ? fc.string({ minLength, maxLength })
    : fc.stringMatching(new RegExp(pattern), { size: 'small' });
};

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What may stand in the place of anything: other kinds, and texts and numbers at the edges. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    ' ',
    'ok',
    '   ',
    '  ok  ',
    'x'.repeat(700),
    'x'.repeat(2001),
    [],
    {},
    ['ok'],
    { kent: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Bodies with something else in one place of them, or something missing or too much; some are still as described. */
export const spoilt = (body: unknown): fc.Arbitrary<unknown> => {
  if (typeof body !== 'object' || body === null) return strange;
  const places = Object.keys(body);
  const inside = places.map((place) =>
    spoilt((body as Record<string, unknown>)[place]).map((other) =>
      Array.isArray(body) ? body.with(Number(place), other) : { ...body, [place]: other },
    ),
  );
  const without = Array.isArray(body)
    ? []
    : places.map((place) => fc.constant(leftOut(body as Record<string, unknown>, place)));
  const more = Array.isArray(body)
    ? fc.constant(Array.from({ length: 60 }, (_, index) => body[index % body.length]))
    : fc.constant({ ...body, unheardOf: 1 });
  return fc.oneof(strange, more, ...inside, ...without);
};

const leftOut = (body: Record<string, unknown>, place: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== place));
