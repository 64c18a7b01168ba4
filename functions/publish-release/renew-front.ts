import { alwaysOpen, notHere } from '../../shared/adapters/open-from.ts';
import { someAtATime } from '../../shared/adapters/some-at-a-time.ts';
import type { OutputFile } from '../../shared/formats/published/output-file.ts';
import { announcedNow, firstStylesheet } from './announced-now.ts';
import type { Ports } from './ports.ts';

const encoder = new TextEncoder();

/**
 * Writes what stands in front of all releases from the list and from what is announced, where it is due, and again
 * while the list changes: two releases at one time end with both in it. It shows all that is listed, so it is open from
 * the time of the newest.
 */
export const renewFront = async (ports: Ports): Promise<void> => {
  const { releases, published, site, front } = ports;
  for (let due = await releases.frontDue(); due !== undefined; due = await releases.frontDue()) {
    const listed = await releases.listed();
    const announced = await announcedNow(ports);
    const stylesheet = listed.length === 0 ? await firstStylesheet(ports, announced) : undefined;
    const { pages, pointers } = front(listed, { site, announced, ...(stylesheet ? { stylesheet } : {}) });
    const from = listed
      .map(({ releaseAt }) => releaseAt)
      .reduce((one, other) => (one > other ? one : other), alwaysOpen);
    const put = ({ path, bytes, mediaType }: OutputFile) =>
      published.put(path, bytes, mediaType, { life: 'moving', from });
    // Whoever comes before anything is out is told so by a page, not by the store.
    if (listed.length === 0)
      await published.put(notHere.key, encoder.encode(notHere.text), notHere.mediaType, { life: 'none' });
    await someAtATime(pages, put);
    for (const file of pointers) await put(file);
    await releases.frontRenewed(due);
  }
};
