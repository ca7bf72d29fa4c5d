import { stopSharedHubs } from '../support/shared-hub';

export default stopSharedHubs;
