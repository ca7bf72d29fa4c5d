import '../../platform/config/refuse-old-node';
import { runServer } from '../../platform/http/run-server';
import { readCitizenAffairsConfig } from './config';
import { startCitizenAffairs } from './server';

void runServer('citizen-affairs', readCitizenAffairsConfig, startCitizenAffairs);
