import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in this order, as the end of a run names them; another's place is by its size. */
export const longest = [
  'journeys/category-four-scan',
  'journeys/national-run',
  'journeys/front-doors',
  'functions/releases/histories/histories',
  'functions/releases/revised-and-withdrawn',
  'functions/releases/standing/standing',
  'functions/releases/crash-in-publication',
  'journeys/bad-days',
  'journeys/release-and-revision',
  'journeys/decided-as-read',
  'journeys/killed',
  'journeys/access',
  'formats/published/pages-in-browser',
  'functions/releases/whole-history/whole-history',
  'journeys/',
  'functions/releases/',
  'simulate/simulate',
  'formats/pdf/hostile',
  'formats/faulty/corpus',
  'formats/template/template',
  'domain/disclosure/attacks',
];

/** Starts what takes long before what does not, so that no long file is left over for one worker at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.includes(`/tests/${name}`));
      return at < 0 ? longest.length : at;
    };
    const sorted = await super.sort(files);
    // One project after the other, as the configuration has them, so that their workers are used again.
    return this.ctx.projects.flatMap((own) =>
      sorted.filter(({ project }) => project === own).toSorted((one, other) => place(one) - place(other)),
    );
  }
}
