/** Where a kubelet listens. */
export interface KubeletPorts {
  /** By http, for anybody; undefined where it is off. */
  readonly readOnly: number | undefined;
  /** By https, for whom it knows. */
  readonly secure: number;
}

/** What a kubelet is told of its ports; undefined, or '', where nobody tells it. */
export interface PortSettings {
  readonly readOnlyPort: string | undefined;
  readonly port: string | undefined;
  /** It was given a `--config`, and so none of the defaults of its flags. */
  readonly hasConfigurationFile: boolean;
}

/**
 * Tells where a kubelet listens. The read-only port is off in a configuration file that does not set it, and 10255 for a
 * kubelet that has none (applyLegacyDefaults of cmd/kubelet/app/options).
 */
export function kubeletPorts({ readOnlyPort, port, hasConfigurationFile }: PortSettings): KubeletPorts {
  const readOnly = readOnlyPort === undefined && !hasConfigurationFile ? 10_255 : portOf(readOnlyPort);
  return { readOnly, secure: portOf(port) ?? 10_250 };
}

/** Zero is none, and so is what is no port. */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port > 0 && port < 65_536 ? port : undefined;
}
