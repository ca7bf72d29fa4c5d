import type { CliCommand } from '../cli/command-line';

/** `kubernetes`: writes the manifests of the servers. */
export const kubernetesCommand: CliCommand = {
  name: 'kubernetes',
  declare: (command, run) =>
    void command
      .summary('ghi manifest Kubernetes từ wards.txt / write the manifests from deploy/kubernetes/wards.txt')
      .action(() => run(async (context) => (await import('./run-kubernetes.js')).runKubernetes(context))),
};
