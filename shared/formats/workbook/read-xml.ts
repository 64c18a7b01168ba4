import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Parts } from './remembered-part.ts';

/** Names come without their prefix; attributes with it, as written. `path` is the local names from the root down. */
export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>, path: readonly string[]) => void;
  text?: (text: string, path: readonly string[]) => void;
  close?: (name: string, path: readonly string[]) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks one XML part while it is being inflated. A DOCTYPE, deep nesting and broken XML throw a Refusal. */
export const readXml = (zip: Parts, part: string, handlers: XmlHandlers): void => {
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  const broken = () => new Refusal('fileUnreadable', 'A part of the file is not well-formed XML.');
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw new Refusal(
      'fileUnsafe',
      'A part of the file declares a document type, which could pull in or multiply content.',
    );
  });
  let elements = 0;
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    elements += 1;
    if (elements > limits.xmlElements)
      throw new Refusal('fileExpands', 'A part of the file holds far more cells than a return has.');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.xmlAttributes)
      throw new Refusal('fileUnsafe', 'An element of the file has more attributes than any spreadsheet writes.');
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    path.push(name);
    if (path.length > limits.xmlDepth)
      throw new Refusal('fileUnsafe', 'A part of the file is nested deeper than any spreadsheet is.');
    handlers.open?.(name, tag.attributes as Record<string, string>, path);
  });
  parser.on('text', (text) => handlers.text?.(text, path));
  parser.on('cdata', (text) => handlers.text?.(text, path));
  parser.on('closetag', () => {
    handlers.close?.(path.at(-1)!, path);
    path.pop();
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw broken();
    }
  };
  zip.stream(part, (piece) => parser.write(decode(piece)));
  parser.write(decode()).close();
};
