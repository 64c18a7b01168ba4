/** How a run of text is set: what a reader takes for a note, for deleted, does not see, or sees on a ground alone. */
export type Look = { raised?: boolean; struck?: boolean; hidden?: boolean; tiny?: boolean; white?: boolean };

/** Half points: a mark is raised by so many, and type below so many is read by nobody. */
const RAISED = 4;
const SMALLEST = 6;

const OFF: ReadonlySet<string | undefined> = new Set(['0', 'false', 'none', 'off']);

/** Whether a property that is there holds: one without a value does. */
export const isOn = (value: string | undefined): boolean => !OFF.has(value?.toLowerCase());

/** Takes one property of a run or a style into a look; others leave it as it is. */
export const withProperty = (look: Look, name: string, value: string | undefined): Look => {
  switch (name) {
    case 'strike':
    case 'dstrike':
      return { ...look, struck: isOn(value) };
    case 'vanish':
      return { ...look, hidden: isOn(value) };
    case 'vertAlign':
      return { ...look, raised: value === 'superscript' || value === 'subscript' };
    case 'position':
      return { ...look, raised: Math.abs(Number(value)) >= RAISED };
    case 'sz':
      return { ...look, tiny: Number(value) < SMALLEST };
    case 'color':
      return { ...look, white: /^f[89a-f]f[89a-f]f[89a-f]$/i.test(String(value)) };
    case 'highlight':
      return { ...look, white: false };
    default:
      return look;
  }
};

/** The value of an element, whatever prefix its writer gave to the names. */
export const given = (attributes: Record<string, string>, name = 'val'): string | undefined =>
  attributes[`w:${name}`] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
