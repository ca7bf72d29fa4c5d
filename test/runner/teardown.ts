import { endRun } from './end-of-run';

// Jest takes what ends a run only as the default export of its file.
export default endRun;
