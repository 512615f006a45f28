import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createLine } from './create-line.ts';

const IMAGE = ['x', '--image=busybox', '-o=json'];

/** What kubectl 1.36.3 makes of the Pod, its JSON without the blanks. */
const OVERRIDES: readonly (readonly [
  what: string,
  type: string,
  patch: string,
  others: readonly string[],
  object: string,
])[] = [
  [
    'merges objects, and replaces lists',
    'merge',
    '{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"y"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"a":"b","run":"x"}},"spec":{"containers":[{"name":"y","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'drops what null is given for, and nulls in what is new',
    'merge',
    '{"metadata":{"labels":null},"spec":{"affinity":{"nodeAffinity":null},"restartPolicy":null}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x"},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"dnsPolicy":"ClusterFirst","affinity":{}},"status":{}}',
  ],
  [
    'drops what a Pod has not, with its case',
    'merge',
    '{"foo":1,"spec":{"HostNetwork":true,"nodeName":"n1"}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst","nodeName":"n1"},"status":{}}',
  ],
  [
    'decodes the last of two, in what a patch brings',
    'merge',
    '{"spec":{"nodeName":"a","nodeName":"b"}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst","nodeName":"b"},"status":{}}',
  ],
  [
    'decodes a field that stands there twice into one',
    'json',
    '[{"op":"add","path":"/spec/securityContext","value":{"seLinuxOptions":{"user":"u"},"seLinuxOptions":{"role":"r"}}}]',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst","securityContext":{"seLinuxOptions":{"user":"u","role":"r"}}},"status":{}}',
  ],
  [
    'keeps the zero that a pointer points to',
    'merge',
    '{"spec":{"priority":0,"automountServiceAccountToken":false,"hostNetwork":false,"securityContext":{}}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst","automountServiceAccountToken":false,"securityContext":{},"priority":0},"status":{}}',
  ],
  [
    'puts quantities in their canonical form',
    'merge',
    '{"spec":{"containers":[{"name":"x","resources":{"limits":{"a":"1000m","b":"1.5Gi","c":0.5,"d":"1e3","e":"128974848","f":"0.1u"}}}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","resources":{"limits":{"a":"1","b":"1536Mi","c":"500m","d":"1e3","e":"128974848","f":"100n"}}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    "puts times into UTC, and Go's first moment as null",
    'merge',
    '{"metadata":{"creationTimestamp":"0001-01-01T00:00:00Z","deletionTimestamp":"0001-01-01T00:00:00Z"},"status":{"startTime":"2024-01-02T03:04:05.678+02:00"}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","deletionTimestamp":null,"labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{"startTime":"2024-01-02T01:04:05Z"}}',
  ],
  [
    'keeps an int64 that no float holds',
    'merge',
    '{"spec":{"activeDeadlineSeconds":9007199254740993}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","activeDeadlineSeconds":9007199254740993,"dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'takes a port by number or name',
    'merge',
    '{"spec":{"containers":[{"name":"x","livenessProbe":{"httpGet":{"port":80}},"readinessProbe":{"tcpSocket":{"port":"http"}}}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","resources":{},"livenessProbe":{"httpGet":{"port":80}},"readinessProbe":{"tcpSocket":{"port":"http"}}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'leaves out the managed fields',
    'merge',
    '{"metadata":{"managedFields":[{"manager":"m"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'makes an object of another kind',
    'merge',
    '{"apiVersion":"apps/v1","kind":"Deployment"}',
    [],
    '{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"selector":null,"template":{"metadata":{},"spec":{"containers":null}},"strategy":{}},"status":{}}',
  ],
  [
    'lets the flag for the namespace win',
    'merge',
    '{"metadata":{"namespace":"other"}}',
    ['-n', 'ns'],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","namespace":"ns","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'merges lists by their keys',
    'strategic',
    '{"spec":{"containers":[{"name":"x","env":[{"name":"A","value":"1"}]},{"name":"side","image":"b"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","env":[{"name":"A","value":"1"}],"resources":{}},{"name":"side","image":"b","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'deletes an item',
    'strategic',
    '{"spec":{"containers":[{"name":"x","$patch":"delete"},{"name":"y","image":"b"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"y","image":"b","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'replaces a list',
    'strategic',
    '{"spec":{"containers":[{"$patch":"replace"},{"name":"y","image":"b"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"y","image":"b","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'replaces a map',
    'strategic',
    '{"metadata":{"labels":{"$patch":"replace","a":"b"}}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"a":"b"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'deletes a map',
    'strategic',
    '{"metadata":{"labels":{"$patch":"delete"}}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x"},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'keeps the fields that it names',
    'strategic',
    '{"spec":{"$retainKeys":["containers"],"containers":[{"name":"x","image":"b"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"b","resources":{}}]},"status":{}}',
  ],
  [
    'puts the items into an order',
    'strategic',
    '{"spec":{"$setElementOrder/containers":[{"name":"x"},{"name":"a"}],"containers":[{"name":"a","image":"b"}]}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}},{"name":"a","image":"b","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'reads floats as Go does',
    'strategic',
    '{"spec":{"priority":80.0}}',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst","priority":80},"status":{}}',
  ],
  [
    'adds, replaces and removes',
    'json',
    '[{"op":"add","path":"/spec/hostNetwork","value":true},{"op":"replace","path":"/spec/containers/-1/image","value":"nginx"},{"op":"add","path":"/spec/containers/-","value":{"name":"y"}},{"op":"remove","path":"/metadata/labels"}]',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x"},"spec":{"containers":[{"name":"x","image":"nginx","resources":{}},{"name":"y","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst","hostNetwork":true},"status":{}}',
  ],
  [
    'copies, moves and tests',
    'json',
    '[{"op":"copy","from":"/spec/containers/0","path":"/spec/initContainers"},{"op":"remove","path":"/spec/initContainers"},{"op":"move","from":"/metadata/labels","path":"/metadata/annotations"},{"op":"test","path":"/metadata/annotations/run","value":"x"}]',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","annotations":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'takes `~1` for a slash and `~0` for a tilde',
    'json',
    '[{"op":"add","path":"/metadata/labels/a~1b~0c","value":"d"}]',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"a/b~c":"d","run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
  [
    'takes null for no operations',
    'json',
    'null',
    [],
    '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}',
  ],
];

describe('kstatic create --overrides', () => {
  for (const [what, type, patch, others, object] of OVERRIDES) {
    it(`${what}: ${type} ${patch}`, async () => {
      const { stdout, exit } = await createLine([
        ...IMAGE,
        `--overrides=${patch}`,
        `--override-type=${type}`,
        ...others,
      ]);

      assert.equal(withoutBlanks(stdout), object);
      assert.equal(exit, 0);
    });
  }

  it('notes the command line in what the overrides made', async () => {
    const { stdout } = await createLine([...IMAGE, '--record', '--overrides={"metadata":{"annotations":{"a":"b"}}}']);

    assert.match(
      stdout,
      /"annotations": \{\n {12}"a": "b",\n {12}"kubernetes\.io\/change-cause": "kstatic create x --image=busybox /,
    );
  });

  it('keeps the managed fields where they are asked for, and in what a template prints', async () => {
    const patch = '--overrides={"metadata":{"managedFields":[{"manager":"m"}]}}';

    assert.match((await createLine([...IMAGE, patch, '--show-managed-fields'])).stdout, /"manager": "m"/);
    const template = '-o=jsonpath={.metadata.managedFields[0].manager}';
    assert.equal((await createLine(['x', '--image=busybox', patch, template])).stdout, 'm');
  });

  it('names an object of another kind by its group, and a list not at all', async () => {
    const named = (patch: string): ReturnType<typeof createLine> =>
      createLine(['x', '--image=busybox', '-o=name', `--overrides=${patch}`]);

    assert.equal((await named('{"apiVersion":"apps/v1","kind":"Deployment"}')).stdout, 'deployment.apps/x\n');
    assert.equal((await named('{"metadata":{"name":null}}')).stdout, 'pod/<unknown>\n');
    assert.equal(
      (await named('{"kind":"PodList"}')).stderr,
      'error: list types are not supported by name printing: *v1.PodList\n',
    );
  });
});

function withoutBlanks(json: string): string {
  return json.replace(/\n */g, '').replace(/": /g, '":');
}
