import govuk from 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import { siteStylesheet } from '../../shared/formats/published/site-stylesheet.ts';

/** The style sheet of published pages: large, so that it is read when a release is compiled. */
export const stylesheet = siteStylesheet(govuk);
