import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { generatedFiles, wardsOf } from './generated-files';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'deploy/kubernetes');
const read = (path: string) => readFileSync(join(FOLDER, path), 'utf8');
const WARDS = wardsOf(read('wards.txt'));

interface Container {
  name: string;
  image: string;
  command: string[];
  env?: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[];
  envFrom?: { configMapRef: { name: string } }[];
  ports?: { name: string; containerPort: number }[];
  securityContext: object;
  resources: object;
  readinessProbe?: { httpGet: { path: string; port: string } };
}

/** An object of Kubernetes, as far as the tests look at it. */
interface Loaded {
  kind: string;
  metadata: { name: string };
  data?: Record<string, string>;
  resources?: string[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has another, and a test fails where it is not there
  spec: any;
}

const load = (path: string): Loaded[] =>
  parseAllDocuments(read(path)).map((document) => {
    expect([path, document.errors]).toEqual([path, []]);
    return document.toJS() as Loaded;
  });

/** What kustomize would apply: every resource that a kustomization names, and those of the folders it names. */
function built(folder = ''): Loaded[] {
  const [kustomization] = load(join(folder, 'kustomization.yaml'));
  return (kustomization?.resources ?? []).flatMap((name) => {
    const path = join(folder, name);
    return name.endsWith('.yaml') ? load(path) : built(path);
  });
}

const objects = built();
const of = (kind: string) => objects.filter((object) => object.kind === kind);
const named = (kind: string) => of(kind).map(({ metadata }) => metadata.name);
const containersOf = ({ spec }: Loaded): Container[] => {
  const { containers, initContainers = [] } = spec.template.spec as {
    containers: Container[];
    initContainers?: Container[];
  };
  return [...initContainers, ...containers];
};

test('the files of the servers are those that npm run kubernetes writes from the list of wards', () => {
  const files = generatedFiles(WARDS);
  expect(readdirSync(join(FOLDER, 'servers')).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect([name, read(join('servers', name))]).toEqual([name, text]);
});

test('each ward of the list has a server, and the gateway and the compose file know the same wards', () => {
  const servers = ['gateway', 'city-council', 'citizen-affairs', ...WARDS.map((id) => `ward-${id}`)];
  for (const kind of ['Deployment', 'Service']) expect(named(kind).sort()).toEqual(servers.sort());
  const urls = of('ConfigMap').find(({ metadata }) => metadata.name === 'ward-urls')?.data?.['WARD_COUNCIL_URLS'];
  expect(urls?.split(',').map((pair) => pair.split('=')[0])).toEqual(WARDS);
  const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  expect([...new Set([...compose.matchAll(/WARD_ID: (\S+)/g)].map(([, id]) => id))]).toEqual(WARDS);
});

test('a list with what is no ward id, or with one twice, is refused', () => {
  expect(() => wardsOf('song-cau\nSông Cầu')).toThrow(/Sông Cầu/);
  expect(() => wardsOf('song-cau\n\n# x\nsong-cau')).toThrow(/twice/);
});

test('whatever names another object or port names one that is there', () => {
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect(new Set(names).size).toBe(names.length);
  const pods = of('Deployment').map(({ spec }) => spec.template.metadata.labels as Record<string, string>);
  const selects = (labels: Record<string, string>) => (pod: Record<string, string>) =>
    Object.entries(labels).every(([key, value]) => pod[key] === value);
  for (const { spec } of of('Deployment')) expect(pods.filter(selects(spec.selector.matchLabels))).toHaveLength(1);
  for (const { spec, metadata } of of('Service')) {
    expect(pods.filter(selects(spec.selector))).toMatchObject([{ 'app.kubernetes.io/name': metadata.name }]);
    expect(spec.ports).toEqual([{ name: 'http', port: 4000, targetPort: 'http' }]);
  }
  expect(of('HorizontalPodAutoscaler')[0]?.spec.scaleTargetRef.name).toBe('gateway');
  for (const { spec } of of('PodDisruptionBudget')) expect(pods.some(selects(spec.selector.matchLabels))).toBe(true);
  const hosts = [...objects.flatMap(({ data }) => Object.values(data ?? {})), ...envValues()].flatMap((value) =>
    [...value.matchAll(/http:\/\/([a-z-]+):4000\/graphql/g)].map(([, host]) => host),
  );
  expect(named('Service')).toEqual(expect.arrayContaining([...new Set(hosts)]));
  for (const container of of('Deployment').flatMap(containersOf)) {
    for (const { configMapRef } of container.envFrom ?? []) expect(named('ConfigMap')).toContain(configMapRef.name);
    if (container.readinessProbe)
      expect([container.readinessProbe.httpGet, container.ports]).toEqual([
        { path: '/health/ready', port: 'http' },
        [{ name: 'http', containerPort: 4000 }],
      ]);
  }
});

const envValues = () =>
  of('Deployment')
    .flatMap(containersOf)
    .flatMap(({ env = [] }) => env.flatMap(({ value }) => value ?? []));

test('every variable is one that the configuration knows, and every program is in the image', () => {
  const known = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
  const given = [
    ...of('Deployment')
      .flatMap(containersOf)
      .flatMap(({ env = [] }) => env.map(({ name }) => name)),
    ...of('ConfigMap').flatMap(({ data }) => Object.keys(data ?? {})),
  ];
  for (const name of new Set(given)) expect(known).toContain(`\`${name}\``);
  const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.build.json'), 'utf8')) as { include: string[] };
  for (const { command } of of('Deployment').flatMap(containersOf)) {
    const source = (command[1] ?? '').replace(/^dist\//, '').replace(/js$/, 'ts');
    expect(include.map((one) => one.replace('*', source.split('/')[1] ?? ''))).toContain(source);
  }
});

test('no password, key or address of a database is written anywhere, and a server never sees its database owner’s', () => {
  const text = ['', 'servers'].flatMap((folder) =>
    readdirSync(join(FOLDER, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => read(join(folder, name))),
  );
  expect(text.join('')).not.toMatch(/postgres:\/\/|kind: Secret|stringData/);
  for (const deployment of of('Deployment')) {
    for (const { name, env = [] } of containersOf(deployment)) {
      const secrets = env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []);
      const own = deployment.metadata.name;
      expect(
        secrets.every(({ name: from, key }) => from === (key === 'DATABASE_OWNER_URL' ? `${own}-owner` : own)),
      ).toBe(true);
      if (name === 'server') expect(secrets.map(({ key }) => key)).not.toContain('DATABASE_OWNER_URL');
    }
  }
});

test('every container runs as nobody in particular, on files it cannot write, within bounds', () => {
  for (const deployment of of('Deployment')) {
    expect(deployment.spec.template.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const container of containersOf(deployment))
      expect(container).toMatchObject({
        image: 'hai-cap',
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { requests: { cpu: expect.any(String) }, limits: { memory: expect.any(String) } },
      });
  }
});

test('every server takes the token of whoever scrapes it, runs without one, and lets the scraper in', () => {
  const policies = new Map(of('NetworkPolicy').map(({ metadata, spec }) => [metadata.name, spec]));
  for (const { metadata, spec } of of('Deployment')) {
    const server = (spec.template.spec.containers as Container[]).find(({ name }) => name === 'server');
    expect(server?.env).toContainEqual({
      name: 'METRICS_TOKEN',
      valueFrom: { secretKeyRef: { name: metadata.name, key: 'METRICS_TOKEN', optional: true } },
    });
    const [{ from, ports }] = policies.get(`${metadata.name}-server`).ingress;
    expect(ports).toEqual([{ port: 'http' }]);
    if (metadata.name !== 'gateway')
      // whom anybody reaches
      expect(from).toContainEqual({ podSelector: { matchLabels: { 'hai-cap/scrapes': 'servers' } } });
  }
});

test('a council’s database is reached by its own server and the backup and nobody else, and all else is closed by default', () => {
  const policies = new Map(of('NetworkPolicy').map(({ metadata, spec }) => [metadata.name, spec]));
  expect(policies.get('nobody-unless-told')).toEqual({ podSelector: {}, policyTypes: ['Ingress'] });
  for (const name of ['city-council', 'citizen-affairs', ...WARDS.map((id) => `ward-${id}`)]) {
    expect(policies.get(`${name}-database`)).toMatchObject({
      podSelector: { matchLabels: { 'hai-cap/database-of': name } },
      ingress: [
        {
          from: [
            { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } },
            { podSelector: { matchLabels: { 'app.kubernetes.io/component': 'backup' } } },
          ],
          ports: [{ port: 5432 }],
        },
      ],
    });
  }
});

test('the backup knows every database, as its owner, and every database lets it in', () => {
  const [job, ...others] = of('CronJob');
  const { containers, volumes } = job?.spec.jobTemplate.spec.template.spec as {
    containers: [Container];
    volumes: { persistentVolumeClaim?: { claimName: string } }[];
  };
  const [{ env = [] }] = containers;
  const servers = ['city-council', 'citizen-affairs', ...WARDS.map((id) => `ward-${id}`)];
  const secrets = env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []);
  expect(secrets).toEqual(servers.map((name) => ({ name: `${name}-owner`, key: 'DATABASE_OWNER_URL' })));
  const urls = env.find(({ name }) => name === 'WARD_COUNCIL_DATABASE_URLS')?.value ?? '';
  const ofSecret = new Map(env.map(({ name, valueFrom }) => [`$(${name})`, valueFrom?.secretKeyRef.name]));
  expect(urls.split(',').map((pair) => pair.split('='))).toEqual(
    WARDS.map((id) => [id, [...ofSecret].find(([, secret]) => secret === `ward-${id}-owner`)?.[0]]),
  );
  expect(others).toEqual([]);
  expect(of('PersistentVolumeClaim').map(({ metadata }) => metadata.name)).toEqual(
    volumes.flatMap(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? []),
  );
  const admitting = of('NetworkPolicy').filter(({ metadata }) => metadata.name.endsWith('-database'));
  expect(admitting.map(({ metadata }) => metadata.name).sort()).toEqual(
    servers.map((name) => `${name}-database`).sort(),
  );
  for (const { spec } of admitting)
    expect(spec.ingress[0].from).toContainEqual({
      podSelector: { matchLabels: job?.spec.jobTemplate.spec.template.metadata.labels },
    });
});
