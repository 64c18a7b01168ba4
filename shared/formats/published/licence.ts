/** Everything that is published is under the Open Government Licence. */
export const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
