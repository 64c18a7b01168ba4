import { synthesised } from '../infra/local/template/synthesised.ts';

/** The bundles and the synthesised template, made before any test asks for them, so that no two make them at once. */
export const setup = async (): Promise<void> => {
  await synthesised();
};
