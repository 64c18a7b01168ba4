import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, as the end of a run names them, and among them those that mostly wait, so that they do
 * not wait side by side; another's place is by its size.
 */
export const longest = [
  'functions/releases/crash-in-publication',
  'next-form/',
  'journeys/front-doors',
  'journeys/category-four-scan',
  'journeys/national-run',
  'functions/releases/whole-history/whole-history',
  'journeys/bad-days',
  'journeys/killed',
  'simulate/simulate',
  'journeys/release-and-revision',
  'infra/local/limits',
  'formats/template/template',
  'formats/published/pages-in-browser',
  'simulate/alike/',
  'functions/without-category-4/pairs',
  'journeys/',
  'functions/releases/histories/histories',
  'infra/nag',
  'formats/faulty/corpus',
  'functions/releases/',
  'formats/faulty/fuzz',
  'domain/disclosure/',
];

/** Starts what takes long before what does not, so that no long file is left over for one worker at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.includes(`/tests/${name}`));
      return at < 0 ? longest.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}
