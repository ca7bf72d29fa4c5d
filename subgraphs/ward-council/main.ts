import { runServer } from '../../platform/http/run-server';
import { readWardCouncilConfig } from './config';
import { startWardCouncil } from './server';

void runServer('ward-council', readWardCouncilConfig, startWardCouncil);
