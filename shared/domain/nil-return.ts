/**
 * Whether the measure of a line is the area's own statement that there is nothing to report: `nil_return`, in any
 * spelling.
 */
export const isNilReturn = (measure: string): boolean => /^nil[\s_-]?return$/i.test(measure.trim());

/** Whether an answer is a yes. */
export const saysYes = (text: string): boolean => /^(?:y|yes|true|nil)$/i.test(text.trim());
