import { type CliCommand, withExamples } from '../cli/command-line';

/** `kubernetes`: writes the manifests of the servers. */
export const kubernetesCommand: CliCommand = {
  name: 'kubernetes',
  declare: (command, run) => {
    command
      .summary('ghi manifest Kubernetes từ wards.txt / write the manifests from wards.txt')
      .description(
        'Đọc / reads: deploy/kubernetes/wards.txt. Ghi / writes: deploy/kubernetes/servers/, thay những gì đang có / in place of what is there.',
      )
      .action(() => run(async (context) => (await import('./run-kubernetes.js')).runKubernetes(context)));
    withExamples(command, '');
  },
};
