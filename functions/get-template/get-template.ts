import { TemplateQuery } from '../../shared/domain/api/requests/of-areas.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { type Period, periodBefore } from '../../shared/domain/periods.ts';
import type { Past } from '../../shared/domain/screening/past.ts';
import { uploadTypes } from '../../shared/domain/submissions/upload-key.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { writeOds } from '../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = { past: (area: AreaSlug, period: Period) => Promise<readonly Past[]> };

const writers = { xlsx: writeXlsx, ods: writeOds };

/** Writes the workbook that an area fills in, with the figures of the year before beside where they were accepted. */
export const getTemplate =
  ({ past }: Ports) =>
  async ({ path, query }: Call): Promise<Reply> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    const { format } = readRequest(TemplateQuery, query, () =>
      refuse.unprocessable('The format is xlsx or ods.', 'unknown-format'),
    );
    const before = (await past(area.slug, period)).find((each) => each.period === periodBefore(period));
    const workbook = templateWorkbook({ form: formOf(period)!, area, period, ...(before ? { past: before } : {}) });
    const disposition = `attachment; filename="mappa-return-${area.slug}-${period}.${format}"`;
    return {
      status: 200,
      body: writers[format](workbook),
      type: uploadTypes[format],
      headers: { 'content-disposition': disposition },
    };
  };
