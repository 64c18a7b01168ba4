import govuk from 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import { siteStylesheet } from '../../shared/formats/published/site-stylesheet.ts';

/** The style sheet of the page of questions: large, so that it is read when somebody asks. */
export const style = siteStylesheet(govuk);
