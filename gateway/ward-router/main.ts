import '../../platform/config/refuse-old-node';
import { runServer } from '../../platform/http/run-server';
import { readWardRouterConfig } from './config';
import { startWardRouter } from './server';

void runServer('ward-router', readWardRouterConfig, startWardRouter);
