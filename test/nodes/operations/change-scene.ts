import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../src/change/digest.ts';
import type { NodeConversation } from '../../../src/nodes/conversation/conversation.ts';
import type { ChangeOutcome } from '../../../src/nodes/operations/change-answer.ts';
import {
  installManifest,
  installManifestScript,
  type InstallRequest,
} from '../../../src/nodes/operations/install-manifest/install-manifest.ts';
import {
  removeManifest,
  removeManifestScript,
  type RemoveRequest,
} from '../../../src/nodes/operations/remove-manifest/remove-manifest.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { openShell, type NodeShell } from './open-shell.ts';

/** A node with a manifest directory and a place for kstatic's state, in which changes are asked for. */
export interface ChangeScene {
  readonly directory: string;
  readonly state: string;
  readonly node: NodeConversation;
  install(manifest: string, changed?: Partial<InstallRequest>): Promise<ChangeOutcome>;
  remove(digestOfContent: string, changed?: Partial<RemoveRequest>): Promise<ChangeOutcome>;
  /** The names in the directory. */
  names(): readonly string[];
  /** The records of the history, each with its manifest behind it. */
  history(): readonly string[];
}

/** Makes a scene for the pod `web` in `web.yaml`; it goes with the test. */
export function setChangeScene(test: Test, shell: NodeShell): ChangeScene {
  const top = temporaryDirectory(test);
  const [directory, state] = [join(top, 'manifests'), join(top, 'state')];
  mkdirSync(directory);
  const node = openShell(test, { shell, operations: [installManifestScript, removeManifestScript] });
  const common = {
    stateDirectory: state,
    directory,
    file: 'web.yaml',
    label: 'ann@desk kstatic/test now',
    historyName: 'default/web',
  };
  return {
    directory,
    state,
    node,
    install: (manifest, changed = {}) =>
      installManifest(node, {
        ...common,
        oldDigest: undefined,
        newDigest: digestOf(Buffer.from(manifest)),
        entryNames: undefined,
        record: `action installed\ndigest ${digestOf(Buffer.from(manifest))}\ndirectory ${directory}\nfile web.yaml`,
        foundRecord: `action found\ndigest ${changed.oldDigest ?? ''}\ndirectory ${directory}\nfile web.yaml`,
        manifest: Buffer.from(manifest),
        ...changed,
      }),
    remove: (content, changed = {}) => {
      const digest = digestOf(Buffer.from(content));
      const facts = `digest ${digest}\ndirectory ${directory}\nfile web.yaml`;
      const records = { record: `action removed\n${facts}`, foundRecord: `action found\n${facts}` };
      return removeManifest(node, { ...common, digest, ...records, ...changed });
    },
    names: () => readdirSync(directory).sort(),
    history: () => historyOf(join(state, 'history/default/web')),
  };
}

function historyOf(directory: string): readonly string[] {
  const versions = readdirSync(directory).sort((one, other) => Number(one) - Number(other));
  return versions.map((version) => {
    const action = /^action (.*)$/m.exec(readFileSync(join(directory, version, 'record'), 'utf8'))?.[1] ?? '';
    const hasManifest = readdirSync(join(directory, version)).includes('manifest');
    const content = hasManifest ? `: ${readFileSync(join(directory, version, 'manifest'), 'utf8').trim()}` : '';
    return `${version} ${action}${content}`;
  });
}
