import type { PlainObject } from '../../../src/manifest/plain-value.ts';
import { plainObjectOf } from '../../../src/manifest/plain-value.ts';
import { jsonOf } from '../../../src/manifest/plain-to-json.ts';
import { writeJson } from '../../../src/manifest/write-json.ts';
import { startStubbedKubectl } from '../../support/stub-api-server.ts';

export interface RealKubectlDescribe {
  /** What `kubectl describe pod` prints of a Pod to which nothing happened; undefined where it crashes. */
  describe(pod: PlainObject): Promise<string | undefined>;
  stop(): void;
}

export async function startKubectlDescribe(program: string): Promise<RealKubectlDescribe> {
  let served = '';
  const kubectl = await startStubbedKubectl(program, (path) => {
    if (path.endsWith('/events')) return JSON.stringify({ kind: 'EventList', apiVersion: 'v1', items: [] });
    return path === PATH ? served : undefined;
  });
  return {
    async describe(pod) {
      served = writeJson(
        jsonOf({ ...pod, metadata: { ...plainObjectOf(pod['metadata']), name: 'web', namespace: 'default' } }),
      );
      const { stdout, stderr, exitCode } = await kubectl.run(['describe', 'pod', 'web']);
      if (/^panic:/m.test(stderr)) return undefined;
      if (exitCode !== 0) throw new Error(`kubectl describe ended with ${String(exitCode)}: ${stderr}`);
      return stdout;
    },
    stop: kubectl.stop,
  };
}

const PATH = '/api/v1/namespaces/default/pods/web';
