import { Buffer } from 'node:buffer';
import type { LogLocation } from '../../nodes/operations/read-log/locate-log.ts';
import { at, parseJson, textAt } from '../json.ts';

/**
 * Reads where a runtime writes a container's log; '' where it keeps none. Of containerd it stands in what its part for
 * the kubelet keeps with the container (internal/cri/store/container).
 */
export function logPathOf({ path, info }: LogLocation): string {
  if (info === undefined) return path;
  const value = textAt(parseJson(info), 'Extensions', 'io.cri-containerd.container.metadata', 'value');
  return value === '' ? '' : textAt(at(parseJson(Buffer.from(value, 'base64')), 'Metadata'), 'LogPath');
}
