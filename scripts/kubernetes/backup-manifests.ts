import { BACKUP_LABELS, type Manifest } from './subgraph-manifests';

/** The user postgres of its image. */
const POSTGRES_USER = 999;

/** A backup of every database each night, into the volume `hub-backups`; it reaches them as their owners. */
export function backupManifests(wards: readonly string[]): Manifest[] {
  return [cronJob(wards), volumeClaim()];
}

function cronJob(wards: readonly string[]): Manifest {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'backup', labels: BACKUP_LABELS },
    spec: {
      schedule: '0 2 * * *',
      timeZone: 'Asia/Ho_Chi_Minh',
      concurrencyPolicy: 'Forbid',
      jobTemplate: {
        spec: {
          backoffLimit: 1,
          template: {
            metadata: { labels: BACKUP_LABELS },
            spec: {
              restartPolicy: 'Never',
              automountServiceAccountToken: false,
              securityContext: {
                ...{ runAsNonRoot: true, runAsUser: POSTGRES_USER, fsGroup: POSTGRES_USER },
                seccompProfile: { type: 'RuntimeDefault' },
              },
              containers: [container(wards)],
              volumes: [
                { name: 'backups', persistentVolumeClaim: { claimName: 'hub-backups' } },
                { name: 'scratch', emptyDir: {} },
              ],
            },
          },
        },
      },
    },
  };
}

const container = (wards: readonly string[]): object => ({
  name: 'backup',
  image: 'hai-cap-backup', // named and numbered in kustomization.yaml
  // Every backup has a folder of its own.
  command: ['sh', '-c', 'exec node dist/scripts/backup/main.js backup "/backups/$(date -u +%Y-%m-%dT%H-%M)" --lang en'],
  env: [
    ownerOf('CITY_COUNCIL_DATABASE_URL', 'city-council'),
    ownerOf('CITIZEN_AFFAIRS_DATABASE_URL', 'citizen-affairs'),
    ...wards.map((id) => ownerOf(variableOf(id), `ward-${id}`)),
    // Kubernetes fills in what stands above.
    { name: 'WARD_COUNCIL_DATABASE_URLS', value: wards.map((id) => `${id}=$(${variableOf(id)})`).join(',') },
  ],
  // Where the backup is tried: as large as all databases.
  volumeMounts: [
    { name: 'backups', mountPath: '/backups' },
    { name: 'scratch', mountPath: '/tmp' },
  ],
  resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
});

const variableOf = (wardId: string): string => `${wardId.replaceAll('-', '_').toUpperCase()}_DATABASE_OWNER_URL`;

const ownerOf = (variable: string, server: string): object => ({
  name: variable,
  valueFrom: { secretKeyRef: { name: `${server}-owner`, key: 'DATABASE_OWNER_URL' } },
});

const volumeClaim = (): Manifest => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'hub-backups' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } } },
});
