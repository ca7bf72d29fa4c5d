import app from './app.json';
import briefing from './briefing.json';
import conference from './conference.json';
import data from './data.json';
import editing from './editing.json';
import period from './period.json';
import recommendations from './recommendations.json';
import wards from './wards.json';

/** Every word of the pages in Vietnamese, a file for each part of them. */
export const vietnamese = {
  ...app,
  ...briefing,
  ...conference,
  ...data,
  ...editing,
  ...period,
  ...recommendations,
  ...wards,
};
