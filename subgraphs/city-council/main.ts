import '../../platform/config/refuse-old-node';
import { runServer } from '../../platform/http/run-server';
import { readCityCouncilConfig } from './config';
import { startCityCouncil } from './server';

void runServer('city-council', readCityCouncilConfig, startCityCouncil);
