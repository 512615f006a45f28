import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { judgePodObject } from '../../../src/kubelet/judge-pod.ts';
import type { PlainObject, PlainValue } from '../../../src/manifest/plain-value.ts';

/**
 * What is expected of a Pod, what it says beside the least that it has to say, and what the kubelet of Kubernetes 1.37.1
 * itself answered to it, in its order: nothing where it takes the Pod.
 */
type Case = readonly [what: string, said: PlainObject, refusals: readonly string[]];

/** Tries Pods by their metadata and spec, on the node `controlplane`. */
export function describePods(title: string, cases: readonly Case[]): void {
  describeCases(title, cases, (pod) => pod);
}

export function describeMetadata(title: string, cases: readonly Case[]): void {
  describeCases(title, cases, (metadata) => ({ metadata }));
}

export function describeSpecs(title: string, cases: readonly Case[]): void {
  describeCases(title, cases, (spec) => ({ spec }));
}

/** As `describeSpecs`, of Pods with one container. */
export function describeContainers(title: string, cases: readonly Case[]): void {
  describeCases(title, cases, (container) => ({ spec: { containers: [{ ...CONTAINER, ...container }] } }));
}

const CONTAINER = { name: 'web', image: 'web' };

function describeCases(title: string, cases: readonly Case[], podOf: (said: PlainObject) => PlainObject): void {
  describe(title, () => {
    for (const [what, said, refusals] of cases) {
      it(what, () => {
        assert.deepEqual(refusalsOf(podOf(said)), refusals);
      });
    }
  });
}

function refusalsOf({ metadata, spec }: PlainObject): readonly string[] {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', ...objectOf(metadata) },
    spec: { containers: [CONTAINER], ...objectOf(spec) },
  };
  const { stage, refusals } = judgePodObject(
    { pod, isWholeFloat: () => false, replaced: () => [] },
    { nodeName: 'controlplane', minor: 37 },
  );
  assert.ok(stage === 'accepted' || stage === 'invalid', `${stage}: ${refusals[0]?.message ?? ''}`);
  return refusals.map(({ path, message }) => `${String(path)}: ${message}`);
}

function objectOf(value: PlainValue | undefined): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** What is said of what is no label of a domain. */
export const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
/** What is said of what is no domain. */
export const SUBDOMAIN = String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
/** What is said of what cannot be the key of a label. */
export const KEY =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
/** What is said of what cannot be the value of a label. */
export const VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
