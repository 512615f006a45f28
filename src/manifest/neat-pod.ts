import { isJsonList, isJsonStruct, jsonEntries, type JsonStruct, type JsonValue } from './json-value.ts';

/** The Pod without what says nothing: empty requirements, an empty status, the DNS policy that every Pod has. */
export function neatPod(pod: JsonStruct): JsonStruct {
  return {
    ...pod,
    spec: isJsonStruct(pod['spec']) ? neatSpec(pod['spec']) : pod['spec'],
    status: unlessEmpty(pod['status']),
  };
}

function neatSpec(spec: JsonStruct): JsonStruct {
  const neat = { ...spec, dnsPolicy: spec['dnsPolicy'] === 'ClusterFirst' ? undefined : spec['dnsPolicy'] };
  return { ...neat, ...neatContainers(spec, 'initContainers'), ...neatContainers(spec, 'containers') };
}

function neatContainers(spec: JsonStruct, field: string): JsonStruct {
  const containers = spec[field];
  if (containers === undefined || !isJsonList(containers)) return {};
  return { [field]: containers.map((each) => (isJsonStruct(each) ? neatContainer(each) : each)) };
}

function neatContainer(container: JsonStruct): JsonStruct {
  return { ...container, resources: unlessEmpty(container['resources']) };
}

function unlessEmpty(value: JsonValue | undefined): JsonValue | undefined {
  return isJsonStruct(value) && jsonEntries(value).length === 0 ? undefined : value;
}
