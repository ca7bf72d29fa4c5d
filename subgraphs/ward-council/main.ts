import '../../platform/config/refuse-old-node';
import { runServer } from '../../platform/http/run-server';
import { readWardCouncilConfig } from './config';
import { hostsSeveral, readHostingConfig } from './hosting/hosting-config';
import { startHosting } from './hosting/hosting-server';
import { startWardCouncil } from './server';

// One ward with the process to itself, or several that share it.
void (hostsSeveral(process.env)
  ? runServer('ward-council', readHostingConfig, startHosting)
  : runServer('ward-council', readWardCouncilConfig, startWardCouncil));
