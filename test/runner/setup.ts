import { offerFakeTimers } from './fake-timers';
import { limitTimes } from './time-limits';

limitTimes();
offerFakeTimers();
