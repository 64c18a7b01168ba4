import type { PdfItem } from './pdf-page.ts';

/** A mark is raised by more than this share of the type and not larger than that. */
const RAISED = 0.15;
const SMALL = 0.85;
/** What is as small as this is a mark at whatever height. */
const TINY = 0.6;

const isBlank = ({ text }: PdfItem): boolean => text.trim() === '';

const isMark = (item: PdfItem, before: PdfItem | undefined): boolean => {
  if (before === undefined || !/^[\d*†‡§a-z,\s]{1,4}$/i.test(item.text.trim())) return false;
  const touches = Math.abs(item.x - (before.x + before.width)) < before.size / 3;
  const raised = before.y - item.y;
  const isRaised = item.size <= SMALL * before.size && raised > RAISED * before.size && raised < before.size;
  return touches && (isRaised || (item.size <= TINY * before.size && Math.abs(raised) < before.size));
};

/** The runs of a page without raised marks that touch what stands before them: those are no part of a figure. */
export const withoutMarks = (items: readonly PdfItem[]): { items: readonly PdfItem[]; marks: number } => {
  let before: PdfItem | undefined;
  const kept = items.filter((item) => {
    if (isBlank(item)) return true;
    const mark = isMark(item, before);
    if (!mark) before = item;
    return !mark;
  });
  return { items: kept, marks: items.length - kept.length };
};
