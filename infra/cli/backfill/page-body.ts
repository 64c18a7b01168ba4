/**
 * What a saved web page shows: its body, without scripts and comments; its styles stay, since they may raise or strike
 * out what they are for. The lines keep their places. The doors
 * take no web pages, because what is called a workbook is often one; here its name says that it is a report.
 */
export const pageBody = (page: string): string =>
  page
    .replace(/^\uFEFF/, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, onlyLines)
    .replace(/<(script|template|noscript|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, onlyLines)
    .replace(/<\/?(?:head|meta|link|base)\b[^>]*>/gi, onlyLines)
    .replace(/<\?xml[^>]*>|<!doctype[^>]*>|<\/?(?:html|body)\b[^>]*>/gi, onlyLines);

const onlyLines = (text: string): string => text.replace(/[^\r\n]/g, '');
