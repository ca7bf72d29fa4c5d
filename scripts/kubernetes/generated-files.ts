import { stringify } from 'yaml';
import { isWardId } from '../../subgraphs/records/ward-id';
import { CommandRefused } from '../hub/hub-command.errors';
import { backupManifests } from './backup-manifests';
import { type Manifest, subgraphManifests } from './subgraph-manifests';

const HEAD = '# Written by npm run kubernetes from wards.txt; changes here are lost.\n';

const fileOf = (...manifests: Manifest[]): string =>
  HEAD + manifests.map((manifest) => stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n');

/** The wards of a list, an id a line; lines that begin with # are for people. Refuses with CommandRefused what is no id, and an id that is there twice. */
export function wardsOf(list: string): string[] {
  const ids = list.split('\n').map((line) => line.trim());
  const wards = ids.filter((id) => id !== '' && !id.startsWith('#'));
  const bad = wards.find((id, at) => !isWardId(id) || wards.indexOf(id) < at);
  if (bad !== undefined) throw new CommandRefused(`wards.txt: "${bad}" is no ward id, or is there twice.`);
  return wards;
}

/** The files of deploy/kubernetes/servers/ for these wards, by their names. */
export function generatedFiles(wards: readonly string[]): Map<string, string> {
  const servers = new Map([
    ['city-council.yaml', fileOf(...subgraphManifests({ name: 'city-council', program: 'city-council' }))],
    ['citizen-affairs.yaml', fileOf(...subgraphManifests({ name: 'citizen-affairs', program: 'citizen-affairs' }))],
    ['ward-urls.yaml', fileOf(wardUrls(wards))],
    ['backup.yaml', fileOf(...backupManifests(wards))],
    ...wards.map((wardId): [string, string] => [
      `ward-${wardId}.yaml`,
      fileOf(...subgraphManifests({ name: `ward-${wardId}`, program: 'ward-council', wardId })),
    ]),
  ]);
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [...servers.keys()],
  };
  return servers.set('kustomization.yaml', fileOf(kustomization));
}

function wardUrls(wards: readonly string[]): Manifest {
  const urls = wards.map((id) => `${id}=http://ward-${id}:4000/graphql`).join(',');
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ward-urls' }, data: { WARD_COUNCIL_URLS: urls } };
}
