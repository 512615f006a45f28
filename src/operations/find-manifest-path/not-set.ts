import { settingLabel, settle } from '../../kubelet/settings.ts';
import { evidenceOf, type Discovery } from './discovery.ts';
import type { OtherKubelet } from './finding.ts';
import { ManifestPathNotFound } from './not-found.ts';

/** Why there is no path, and what to do about it. */
export function pathNotSet(discovery: Discovery): ManifestPathNotFound {
  const { launch, layers } = discovery;
  const [setBy] = settle(layers.layers, 'staticPodPath');
  const circumstances = { launch, configurationFile: layers.configurationFile, setBy, problems: layers.problems };
  return new ManifestPathNotFound(reasonOf(discovery), evidenceOf(discovery), circumstances, {
    hint: hintOf(discovery),
  });
}

function reasonOf({ launch, layers, others }: Discovery): string {
  if (launch === undefined) return noKubelet(others);
  const [path] = settle(layers.layers, 'staticPodPath');
  const [url] = settle(layers.layers, 'staticPodURL');
  if (path !== undefined && path.text !== '') {
    return `the kubelet's manifest path is ${path.text}, relative to a working directory that cannot be seen`;
  }
  if (url !== undefined && url.text !== '') {
    return `the kubelet reads static pods from a URL alone, not from files: ${settingLabel(url)} of ${url.source.where} is ${url.text}`;
  }
  const [problem] = layers.problems;
  if (problem !== undefined) return `cannot tell where the kubelet looks: ${problem}`;
  if (path !== undefined)
    return `the kubelet reads no manifests: ${settingLabel(path)} of ${path.source.where} sets the path to nothing`;
  const places = [launch.where, ...layers.files.map((file) => file.path)];
  return `the kubelet reads no manifests: neither staticPodPath nor --pod-manifest-path is set (${places.join(', ')})`;
}

function noKubelet(others: readonly OtherKubelet[]): string {
  const elsewhere = others.some(({ node }) => node !== undefined) ? ' on this machine itself' : '';
  return `found no kubelet${elsewhere}: no process, no systemd unit and no configuration file in a known place tells where it looks`;
}

const GIVE_PATH = '--pod-manifest-path PATH says where it looks';

function hintOf({ launch, layers, others }: Discovery): string {
  const nodes = others.flatMap(({ node }) => (node === undefined ? [] : [node]));
  if (launch === undefined) {
    return nodes.length === 0
      ? GIVE_PATH
      : `a kubelet runs in a container: -N ${nodes.join(' or -N ')}; else ${GIVE_PATH}`;
  }
  if (layers.problems.length > 0) return `read it as root, or ${GIVE_PATH}`;
  if (launch.distribution?.howToSet !== undefined) return launch.distribution.howToSet;
  return layers.configurationFile === undefined
    ? 'give the kubelet --pod-manifest-path=/etc/kubernetes/manifests and restart it'
    : `set staticPodPath: /etc/kubernetes/manifests in ${layers.configurationFile} and restart the kubelet`;
}
