/** The fields of KubeletConfiguration that decide which files the kubelet reads and writes, and how it is reached. */
export const SETTING_NAMES = [
  'staticPodPath',
  'staticPodURL',
  'fileCheckFrequency',
  'containerRuntimeEndpoint',
  'readOnlyPort',
  'port',
  'podLogsDir',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

/** '' is set to nothing, which is more than not being set. */
export type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

/** The flags that set the same; a flag wins over every file (kubelet: kubeletConfigFlagPrecedence). */
export const SETTING_FLAGS: Readonly<Record<SettingName, string>> = {
  staticPodPath: 'pod-manifest-path',
  staticPodURL: 'manifest-url',
  fileCheckFrequency: 'file-check-frequency',
  containerRuntimeEndpoint: 'container-runtime-endpoint',
  readOnlyPort: 'read-only-port',
  port: 'port',
  // There is none.
  podLogsDir: '',
};

/** Something that sets some settings: a file, the flags, or what a distribution builds in. */
export interface SettingLayer {
  readonly source: SettingSource;
  /** Relative paths start here; undefined where nobody can know. */
  readonly directory: string | undefined;
  readonly values: SettingValues;
}

/** Where a setting is set: by a flag, in a file, or by a program that brings its own kubelet. */
export interface SettingSource {
  readonly kind: 'flag' | 'config' | 'drop-in' | 'built-in' | 'given';
  /** What says it, in words: `the command line of process 2324`, `/var/lib/kubelet/config.yaml`, `k3s`. */
  readonly where: string;
  /** The file to look into, where it is one. */
  readonly file?: string;
}

/** A setting's value and who set it. */
export interface Setting {
  readonly name: SettingName;
  /** As it is written. */
  readonly text: string;
  readonly source: SettingSource;
  readonly directory: string | undefined;
}

/** Everyone who sets one setting, the strongest first: the first wins. Layers come weakest first. */
export function settle(layers: readonly SettingLayer[], name: SettingName): readonly Setting[] {
  return layers.toReversed().flatMap(({ source, directory, values }) => {
    const text = values[name];
    return text === undefined ? [] : [{ name, text, source, directory }];
  });
}

/** How a source writes a setting: `--pod-manifest-path` or `staticPodPath`. */
export function settingLabel({ name, source }: Setting): string {
  return source.kind === 'flag' || source.kind === 'given' ? `--${SETTING_FLAGS[name]}` : name;
}

/** Whether a configuration file writes it as a whole number; all others are texts. */
export function isNumberSetting(name: string): boolean {
  return name === 'readOnlyPort' || name === 'port';
}

export function isSettingName(name: string): name is SettingName {
  return SETTING_NAMES.some((known) => known === name);
}
