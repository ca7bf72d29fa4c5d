import { type CliCommand, withExamples } from '../cli/command-line';

/** `kubernetes`: writes the manifests of the servers. */
export const kubernetesCommand: CliCommand = {
  name: 'kubernetes',
  declare: (command, run, say) => {
    command
      .summary(say('ghi manifest Kubernetes từ wards.txt', 'write the Kubernetes manifests from wards.txt'))
      .description(
        say(
          'Đọc deploy/kubernetes/wards.txt; ghi deploy/kubernetes/servers/, thay những gì đang có.',
          'Reads deploy/kubernetes/wards.txt; writes deploy/kubernetes/servers/, in place of what is there.',
        ),
      )
      .action(() => run(async (context) => (await import('./run-kubernetes.js')).runKubernetes(context)));
    withExamples(command, say, '');
  },
};
