import type { ReleasesView } from '../../../shared/domain/api/release-shapes.ts';
import { prose } from '../../../shared/domain/prose.ts';
import type { ReleaseState } from '../../../shared/domain/release/life/life.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { heading, inset, link, paragraph, type TagColour, tag } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import type { Forms, Shown } from '../visit.ts';
import { compileForm } from './compile-form.ts';

const colours: Readonly<Record<ReleaseState, TagColour>> = {
  compiled: 'blue',
  approved: 'turquoise',
  scheduled: 'purple',
  publishing: 'yellow',
  published: 'green',
  superseded: 'grey',
  withdrawn: 'red',
};

export const stateTag = (state: ReleaseState): Html => tag(state[0]!.toUpperCase() + state.slice(1), colours[state]);

/** That somebody compiles at this moment, or that it broke off; the page looks by itself whether that has changed. */
const underWay = (period: string, compiling: ReleasesView['compiling']): Html | '' => {
  if (compiling === undefined) return '';
  const { by, since, brokeOff } = compiling;
  return brokeOff
    ? inset(
        prose`
          The compilation that ${by} began at ${whenInWords(since)} broke off. Nothing came of it, and all versions
          stand as they were. Compile again.
        `,
      )
    : inset(`${by} is compiling ${period} at this moment. It takes seconds, and this page shows what comes of it.`);
};

/** All versions of a period's release, and the way to a new one. */
export const releasesView = (
  period: string,
  { items: found, category4, compiling }: ReleasesView,
  forms: Forms,
  mayCompile: boolean,
): Shown => ({
  title: `Releases of ${period}`,
  breadcrumbs: collectionTrail(period),
  watched: true,
  content: html`${heading('Releases', { caption: `Collection ${period}` })}${underWay(period, compiling)}
${
  found.length === 0
    ? paragraph('Nothing has been compiled yet.')
    : table({
        caption: `Releases of ${period}`,
        quiet: true,
        columns: [{ label: 'Version' }, { label: 'State' }, { label: 'Coverage' }, { label: 'Release' }],
        rows: found.map((each) => [
          link(`Version ${each.version}`, at.release(period, each.version)),
          html`${stateTag(each.state)}${each.provisional ? html` ${tag('Provisional', 'orange')}` : ''}`,
          `${each.coverage.areas} of ${each.coverage.of}`,
          (each.publishedAt ?? each.releaseAt) ? whenInWords((each.publishedAt ?? each.releaseAt)!) : '',
        ]),
      })
}
${mayCompile ? compileForm(period, { items: found, category4 }, forms) : ''}`,
});
