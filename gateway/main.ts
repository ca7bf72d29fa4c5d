import '../platform/config/refuse-old-node';
import { runServer } from '../platform/http/run-server';
import { readGatewayConfig } from './config';
import { startGateway } from './server';

void runServer('gateway', readGatewayConfig, startGateway);
