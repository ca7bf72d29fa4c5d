import type { vietnamese } from '../vi/vietnamese';
import app from './app.json';
import briefing from './briefing.json';
import conference from './conference.json';
import data from './data.json';
import editing from './editing.json';
import period from './period.json';
import recommendations from './recommendations.json';
import wards from './wards.json';

/** The same words in English. */
export const english: typeof vietnamese = {
  ...app,
  ...briefing,
  ...conference,
  ...data,
  ...editing,
  ...period,
  ...recommendations,
  ...wards,
};
