/** One object that Kubernetes is given. */
export type Manifest = Record<string, unknown>;

/** A subgraph server over a database of its own. */
export interface SubgraphToRun {
  /** Of its objects, for example `ward-song-cau`. */
  name: string;
  program: 'city-council' | 'citizen-affairs' | 'ward-council';
  wardId?: string;
}

/** What tells pods of the backup from others: databases let them in. */
export const BACKUP_LABELS = { 'app.kubernetes.io/component': 'backup' };

const IMAGE = 'hai-cap'; // named and numbered in kustomization.yaml
const PORT = 4000; // the image's

/** A server's deployment and service, and who may reach it and its database. Secrets are named and nowhere written. */
export function subgraphManifests(server: SubgraphToRun): Manifest[] {
  return [deployment(server), service(server), serverPolicy(server), databasePolicy(server)];
}

function deployment(server: SubgraphToRun): Manifest {
  const { name, program, wardId } = server;
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': program };
  const settings = ['hub-settings', ...(wardId === undefined ? ['ward-urls'] : [])];
  const migrate = {
    name: 'migrate',
    command: ['node', 'dist/scripts/migrate/main.js', program],
    // The owner's address is in a secret of its own, which the server never sees.
    env: [fromSecret('DATABASE_URL', name), fromSecret('DATABASE_OWNER_URL', `${name}-owner`)],
  };
  const run = {
    name: 'server',
    command: ['node', `dist/subgraphs/${program}/main.js`],
    envFrom: settings.map((from) => ({ configMapRef: { name: from } })),
    env: environmentOf(server),
    ports: [{ name: 'http', containerPort: PORT }],
    ...probes(),
    volumeMounts: [{ name: 'uploads', mountPath: '/tmp' }],
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      replicas: 1,
      // Two versions of a server do not work on one database.
      strategy: { type: 'Recreate' },
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
          initContainers: [{ ...migrate, ...confined() }],
          containers: [{ ...run, ...confined() }],
          volumes: [{ name: 'uploads', emptyDir: { sizeLimit: '256Mi' } }],
        },
      },
    },
  };
}

/** What the server itself is told; what all have in common is in config maps. */
function environmentOf({ name, program, wardId }: SubgraphToRun): object[] {
  return [
    fromSecret('DATABASE_URL', name),
    ...(program === 'city-council' ? [] : [fromSecret('PERSONAL_DATA_KEYS', name)]),
    fromSecret('OIDC_SERVICE_CLIENT_ID', name, true),
    fromSecret('OIDC_SERVICE_CLIENT_SECRET', name, true),
    fromSecret('METRICS_TOKEN', name, true),
    ...(wardId === undefined ? [] : [{ name: 'WARD_ID', value: wardId }]),
    ...(program === 'city-council' ? [] : [{ name: 'CITY_COUNCIL_URL', value: `http://city-council:${PORT}/graphql` }]),
    ...(program === 'citizen-affairs'
      ? []
      : [{ name: 'CITIZEN_AFFAIRS_URL', value: `http://citizen-affairs:${PORT}/graphql` }]),
  ];
}

function fromSecret(key: string, name: string, isOptional = false): object {
  return { name: key, valueFrom: { secretKeyRef: { name, key, ...(isOptional ? { optional: true } : {}) } } };
}

const confined = () => ({
  image: IMAGE,
  resources: { requests: { cpu: '50m', memory: '160Mi' }, limits: { memory: '512Mi' } },
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
});

const probes = () => ({
  startupProbe: { httpGet: { path: '/health/live', port: 'http' }, periodSeconds: 2, failureThreshold: 60 },
  livenessProbe: { httpGet: { path: '/health/live', port: 'http' }, periodSeconds: 10 },
  readinessProbe: { httpGet: { path: '/health/ready', port: 'http' }, periodSeconds: 5, timeoutSeconds: 3 },
});

function service({ name }: SubgraphToRun): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      selector: { 'app.kubernetes.io/name': name },
      ports: [{ name: 'http', port: PORT, targetPort: 'http' }],
    },
  };
}

/**
 * The servers of the hub may ask each other; between wards nobody has anything to ask. A pod of Prometheus carries the label
 * `hai-cap/scrapes: servers`.
 */
function serverPolicy({ name, wardId }: SubgraphToRun): Manifest {
  const askers = ['gateway', 'city-council', 'citizen-affairs', ...(wardId === undefined ? ['ward-council'] : [])];
  const labels = [
    ...askers.map((component) => ({ 'app.kubernetes.io/component': component })),
    { 'hai-cap/scrapes': 'servers' },
  ];
  const from = labels.map((matchLabels) => ({ podSelector: { matchLabels } }));
  return policy(`${name}-server`, { 'app.kubernetes.io/name': name }, { from, ports: [{ port: 'http' }] });
}

/** Pods of a PostgreSQL in the cluster carry the label `hai-cap/database-of`: one server reaches them, no other, and the backup. */
function databasePolicy({ name }: SubgraphToRun): Manifest {
  const labels = [{ 'app.kubernetes.io/name': name }, BACKUP_LABELS];
  const from = labels.map((matchLabels) => ({ podSelector: { matchLabels } }));
  return policy(`${name}-database`, { 'hai-cap/database-of': name }, { from, ports: [{ port: 5432 }] });
}

function policy(name: string, matchLabels: Record<string, string>, ingress: object): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name },
    spec: { podSelector: { matchLabels }, policyTypes: ['Ingress'], ingress: [ingress] },
  };
}
