import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RealNode } from '../real-node.ts';

const SYSTEMCTL = fileURLToPath(new URL('./systemctl.sh', import.meta.url));

/**
 * Puts the kubelet and containerd of a node under a service manager: from now on `systemctl` keeps kubelet.service and
 * containerd.service, whose logs are in /var/log. Both units are enabled.
 */
export async function manageServices(node: RealNode): Promise<void> {
  const kubelet = node.processes().find(({ argv }) => argv[0] === '/usr/bin/kubelet');
  const command = (kubelet?.argv ?? []).map((word) => `"${word}"`).join(' ');
  const units = {
    kubelet: `[Service]\nEnvironmentFile=-/etc/default/kubelet\nExecStart=${command} $KUBELET_EXTRA_ARGS\n`,
    containerd: '[Service]\nExecStart=containerd\n',
  };
  const script = `
    cat >/usr/local/bin/systemctl && chmod 0755 /usr/local/bin/systemctl
    mkdir -p /usr/lib/systemd/system
    printf %s "$1" >/usr/lib/systemd/system/kubelet.service
    printf %s "$2" >/usr/lib/systemd/system/containerd.service
    systemctl enable kubelet containerd`;
  await runOn(node, script, [units.kubelet, units.containerd], readFileSync(SYSTEMCTL, 'utf8'));
  await runOn(node, 'systemctl restart kubelet', []);
}

async function runOn(node: RealNode, script: string, words: readonly string[], stdin = ''): Promise<void> {
  const { exitCode, stderr } = await node.run(script, words, stdin);
  if (exitCode !== 0) throw new Error(`${script} ended with ${String(exitCode)}: ${stderr}`);
}
