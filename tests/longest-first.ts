import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in this order, as the end of a run names them; another's place is by its size. */
export const longest = [
  'journeys/front-doors',
  'journeys/category-four-scan',
  'journeys/national-run',
  'functions/releases/crash-in-publication',
  'journeys/release-and-revision',
  'journeys/killed',
  'formats/published/pages-in-browser',
  'infra/local/',
  'simulate/alike/',
  'journeys/',
  'functions/releases/whole-history/whole-history',
  'simulate/simulate',
  'infra/nag',
  'formats/faulty/corpus',
  'functions/without-category-4/pairs',
  'formats/template/template',
  'functions/releases/histories/histories',
  'functions/releases/',
  'infra/cli/disclosure',
  'infra/cold-start',
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
    const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => group(one) - group(other) || place(one) - place(other));
  }
}
