import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createLine } from './create-line.ts';

const IMAGE = ['x', '--image=busybox', '-o=json'];

/** What kubectl 1.36.3 has against a patch. */
const REFUSALS: readonly (readonly [type: string, patch: string, message: string])[] = [
  [
    'merge',
    '{"spec":{"hostNetwork":"yes"}}',
    'json: cannot unmarshal string into Go struct field PodSpec.spec.hostNetwork of type bool',
  ],
  [
    'merge',
    '{"spec":{"containers":[{"name":5}]}}',
    'json: cannot unmarshal number into Go struct field Container.spec.containers.name of type string',
  ],
  [
    'merge',
    '{"spec":{"containers":{}}}',
    'json: cannot unmarshal object into Go struct field PodSpec.spec.containers of type []v1.Container',
  ],
  [
    'merge',
    '{"metadata":{"labels":{"a":1}}}',
    'json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string',
  ],
  [
    'merge',
    '{"spec":{"priority":80.0}}',
    'json: cannot unmarshal number 80.0 into Go struct field PodSpec.spec.priority of type int32',
  ],
  [
    'merge',
    '{"spec":{"priority":2147483648}}',
    'json: cannot unmarshal number 2147483648 into Go struct field PodSpec.spec.priority of type int32',
  ],
  [
    'merge',
    '{"spec":{"containers":[{"livenessProbe":{"exec":[]}}]}}',
    'json: cannot unmarshal array into Go struct field Probe.spec.containers.livenessProbe.ProbeHandler.exec of type v1.ExecAction',
  ],
  [
    'merge',
    '{"spec":{"containers":[{"livenessProbe":{"httpGet":{"port":true}}}]}}',
    'json: cannot unmarshal bool into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler.httpGet.port of type int32',
  ],
  [
    'merge',
    '{"spec":{"containers":[{"resources":{"limits":{"cpu":"abc"}}}]}}',
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
  [
    'merge',
    '{"metadata":{"creationTimestamp":"2024-13-01T00:00:00Z"}}',
    'parsing time "2024-13-01T00:00:00Z": month out of range',
  ],
  [
    'merge',
    '{"metadata":{"creationTimestamp":"now"}}',
    'parsing time "now" as "2006-01-02T15:04:05Z07:00": cannot parse "now" as "2006"',
  ],
  [
    'merge',
    '{"metadata":{"creationTimestamp":5}}',
    'json: cannot unmarshal number into Go struct field ObjectMeta.metadata.creationTimestamp of type string',
  ],
  [
    'merge',
    '{"kind":null}',
    'Object \'Kind\' is missing in \'{"apiVersion":"v1","metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}\'',
  ],
  [
    'merge',
    '{"apiVersion":null,"metadata":null,"spec":{"nodeName":"\\u0041<"}}',
    'Object \'apiVersion\' is missing in \'{"kind":"Pod","spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"dnsPolicy":"ClusterFirst","nodeName":"\\u0041\\u003c","restartPolicy":"Always"},"status":{}}\'',
  ],
  [
    'merge',
    '{"kind":5}',
    "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .kind of type string",
  ],
  ['merge', '{"apiVersion":"a/b/c"}', 'unexpected GroupVersion string: a/b/c'],
  ['merge', '{"apiVersion":"v2"}', 'no kind "Pod" is registered for version "v2" in scheme "pkg/scheme/scheme.go:28"'],
  ['strategic', '[]', 'invalid JSON document'],
  [
    'strategic',
    '{"spec":{"containers":[{"image":"a"}]}}',
    'map: map[image:a] does not contain declared merge key: name',
  ],
  ['strategic', '{"spec":{"$patch":5}}', 'unknown patch type: %!s(int64=5) in map: map[$patch:5]'],
  ['strategic', '{"metadata":{"labels":{"$retainKeys":["a"],"b":"c"}}}', 'invalid patch format of retainKeys'],
  [
    'strategic',
    '{"spec":{"$setElementOrder/containers":[{"name":"b"}],"containers":[{"name":"a"}]}}',
    "The order in patch list:\n[map[name:a]]\n doesn't match $setElementOrder list:\n[map[name:b]]",
  ],
  [
    'strategic',
    '{"spec":{"containers":["a"]}}',
    'list element types are not identical: [[map[image:busybox name:x resources:map[]]] [a]]',
  ],
  [
    'strategic',
    '{"spec":{"$setElementOrder/nope":[]}}',
    'unable to find api field in struct PodSpec for the json field "nope"',
  ],
  ['strategic', '{"spec":{"$deleteFromPrimitiveList":["a"]}}', 'invalid patch format of primitive list'],
  [
    'strategic',
    '{"spec":{"containers":[{"name":"x","$patch":"merge"}]}}',
    'merging lists cannot yet be specified in the patch',
  ],
  ['json', '{}', 'json: cannot unmarshal object into Go value of type jsonpatch.Patch'],
  ['json', '[', 'unexpected end of JSON input'],
  ['json', '[}', "invalid character '}' looking for beginning of value"],
  ['json', '["a"]', 'json: cannot unmarshal string into Go value of type jsonpatch.Operation'],
  ['json', '[{"op":"nope"}]', 'Unexpected kind: nope'],
  ['json', '[{}]', 'Unexpected kind: unknown'],
  ['json', '[{"op":"add"}]', 'add operation failed to decode path: missing value'],
  ['json', '[{"op":"add","path":5}]', 'add operation failed to decode path: missing value'],
  [
    'json',
    '[{"op":"replace","path":5}]',
    'replace operation failed to decode path: json: cannot unmarshal number into Go value of type string',
  ],
  [
    'json',
    '[{"op":"add","path":"/a/b","value":1}]',
    'add operation does not apply: doc is missing path: "/a/b": missing value',
  ],
  [
    'json',
    '[{"op":"remove","path":"/spec/nope"}]',
    "error in remove for path: '/spec/nope': Unable to remove nonexistent key: nope: missing value",
  ],
  [
    'json',
    '[{"op":"remove","path":"/spec/containers/1"}]',
    "error in remove for path: '/spec/containers/1': Unable to access invalid index: 1: invalid index referenced",
  ],
  [
    'json',
    '[{"op":"remove","path":"/spec/containers/x"}]',
    'error in remove for path: \'/spec/containers/x\': strconv.Atoi: parsing "x": invalid syntax',
  ],
  [
    'json',
    '[{"op":"add","path":"/spec/containers/9","value":{}}]',
    "error in add for path: '/spec/containers/9': Unable to access invalid index: 9: invalid index referenced",
  ],
  [
    'json',
    '[{"op":"add","path":"/spec/containers/x","value":{}}]',
    "error in add for path: '/spec/containers/x': value was not a proper array index: 'x': strconv.Atoi: parsing \"x\": invalid syntax",
  ],
  [
    'json',
    '[{"op":"replace","path":"/spec/containers/1","value":{}}]',
    'replace operation does not apply: doc is missing key: /spec/containers/1: missing value',
  ],
  ['json', '[{"op":"replace","path":"","value":5}]', 'replace operation value must be object or array: %!w(<nil>)'],
  [
    'json',
    '[{"op":"test","path":"/spec/containers/0/image","value":"b\\u0075sybox"}]',
    'testing value /spec/containers/0/image failed: test failed',
  ],
  [
    'json',
    '[{"op":"move","from":"/spec/nope","path":"/spec/a"}]',
    "error in move for path: 'nope': Unable to remove nonexistent key: nope: missing value",
  ],
  [
    'json',
    '[{"op":"copy","path":"/spec/a"}]',
    'copy operation failed to decode from: operation, missing from field: missing value',
  ],
  ['json', '[{"op":"test","path":"/kind","value":"Nope"}]', 'testing value /kind failed: test failed'],
  ['json', '[{"op":"add","path":"/kind","value":tru}]', "invalid character '}' in literal true (expecting 'e')"],
  ['json', '[{"a":01}]', "invalid character '1' after object key:value pair"],
  ['json', '[{"a":"\\x"}]', "invalid character 'x' in string escape code"],
  // What the library has looked into it writes sorted.
  [
    'json',
    '[{"op":"replace","path":"","value":{"name":"x","image":{"b":1,"a":2}}}]',
    `Object 'Kind' is missing in '{"image":{"b":1,"a":2},"name":"x"}'`,
  ],
  [
    'json',
    '[{"op":"copy","path":"/kind","from":"/spec/volumes"}]',
    `Object 'Kind' is missing in '{"apiVersion":"v1","kind":null,"metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"dnsPolicy":"ClusterFirst","restartPolicy":"Always"},"status":{}}'`,
  ],
  [
    'json',
    '[{"op":"test","path":"/spec/restartPolicy","value":"Always"},{"op":"replace","path":"/kind","value":null}]',
    `Object 'Kind' is missing in '{"apiVersion":"v1","kind":null,"metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"dnsPolicy":"ClusterFirst","restartPolicy":"Always"},"status":{}}'`,
  ],
  [
    'json',
    '[{"op":"test","path":"/spec/containers/0/name","value":"x"},{"op":"replace","path":"/kind","value":null}]',
    `Object 'Kind' is missing in '{"apiVersion":"v1","kind":null,"metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"image":"busybox","name":"x","resources":{}}],"dnsPolicy":"ClusterFirst","restartPolicy":"Always"},"status":{}}'`,
  ],
  [
    'json',
    '[{"op":"test","path":"/spec/containers","value":[{"name":"x","image":"busybox","resources":{}}]},{"op":"replace","path":"/kind","value":null}]',
    `Object 'Kind' is missing in '{"apiVersion":"v1","kind":null,"metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"image":"busybox","name":"x","resources":{}}],"dnsPolicy":"ClusterFirst","restartPolicy":"Always"},"status":{}}'`,
  ],
  // Of names, too, what nobody has decoded stays as it is.
  [
    'json',
    String.raw`[{"op":"replace","path":"/kind","value":null},{"op":"add","path":"/a","value":{"\u0041":{"\ud83d\ude00":1}}},{"op":"add","path":"/a/b","value":{"\u0041":1}}]`,
    String.raw`Object 'Kind' is missing in '{"a":{"A":{"\ud83d\ude00":1},"b":{"\u0041":1}},"apiVersion":"v1","kind":null,"metadata":{"name":"x","labels":{"run":"x"}},"spec":{"containers":[{"name":"x","image":"busybox","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}'`,
  ],
  ['json', '[1]x', "invalid character 'x' after top-level value"],
];

describe('kstatic create --overrides refuses', () => {
  for (const [type, patch, message] of REFUSALS) {
    it(`${type} ${patch}`, async () => {
      const answer = await createLine([...IMAGE, `--overrides=${patch}`, `--override-type=${type}`]);

      assert.deepEqual(answer, { stdout: '', stderr: `error: ${message}\n`, exit: 1 });
    });
  }
});
