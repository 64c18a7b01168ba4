import type { Area } from '../../../shared/domain/areas.ts';
import type { ReturnFile } from './returns-folder.ts';

/** A file that is not handed in, and why; `contradicted` where another of its area says otherwise. */
export interface SetAside {
  readonly file: string;
  readonly why: string;
  readonly contradicted: boolean;
}

/**
 * One file an area: where a folder holds several, none wins in silence. Of such as are the same byte by byte the first
 * is taken; of such as are not, none is.
 */
export const oneEach = (files: readonly ReturnFile[]): { taken: readonly ReturnFile[]; aside: readonly SetAside[] } => {
  const aside = [...Map.groupBy(files, ({ area }) => area)].flatMap(([area, group]) =>
    area === undefined ? [] : setAside(area, group),
  );
  const names = new Set(aside.map(({ file }) => file));
  return { taken: files.filter(({ name }) => !names.has(name)), aside };
};

const setAside = (area: Area, group: readonly ReturnFile[]): readonly SetAside[] => {
  const [first, ...more] = group;
  if (first === undefined) return [];
  if (more.every(({ bytes }) => Buffer.compare(bytes, first.bytes) === 0)) {
    const why = `it is the same as ${first.name}, which stands for both`;
    return more.map(({ name }) => ({ file: name, why, contradicted: false }));
  }
  return group.map(({ name }) => {
    const others = group.map((each) => each.name).filter((each) => each !== name);
    const why = `of ${area.name} as well, and not the same: ${others.join(', ')}. Keep the one that is right`;
    return { file: name, why, contradicted: true };
  });
};
