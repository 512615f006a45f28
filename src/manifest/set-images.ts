import { Failure } from '../errors/failure.ts';
import { isPlainList, isPlainObject, plainObjectOf, type PlainObject, type PlainValue } from './plain-value.ts';
import { readYaml } from './reading/read-yaml.ts';
import { rewriteManifest } from './rewriting/rewrite-manifest.ts';

/** Images by the names of containers; `*` stands for every container. */
export type Images = ReadonlyMap<string, string>;

/**
 * Sets images of a manifest's containers, init containers included, and keeps all else of its text (see `rewriteManifest`).
 * Where a container is named and `*` is, too, the later word counts (kubectl pkg/cmd/set/set_image.go, Run).
 *
 * @throws Failure in kubectl's words where no container has a name
 */
export async function setImages(content: Uint8Array, images: Images): Promise<Uint8Array> {
  const reading = await readYaml(content);
  if (reading.problem !== undefined) throw new Failure('invalid', reading.problem.message);
  const pod = plainObjectOf(reading.value);
  const spec = plainObjectOf(pod['spec']);
  const lists = LISTS.filter((list) => isPlainList(spec[list] ?? null));
  const missing = [...images.keys()].filter((name) => !lists.some((list) => hasContainer(spec[list] ?? null, name)));
  if (missing.length > 0) {
    throw new Failure('not found', missing.map((name) => `unable to find container named "${name}"`).join('\n'));
  }
  const changed = lists.map((list) => [list, withImages(spec[list] ?? null, images)] as const);
  return rewriteManifest(content, { ...pod, spec: { ...spec, ...Object.fromEntries(changed) } });
}

const LISTS = ['initContainers', 'containers'] as const;

function hasContainer(list: PlainValue, name: string): boolean {
  if (!isPlainList(list)) return false;
  return list.some((container) => name === '*' || plainObjectOf(container)['name'] === name);
}

function withImages(list: PlainValue, images: Images): PlainValue {
  return isPlainList(list) ? list.map((container) => withImage(container, images)) : list;
}

function withImage(container: PlainValue, images: Images): PlainValue {
  if (!isPlainObject(container)) return container;
  const image = [...images].findLast(([name]) => name === '*' || name === container['name'])?.[1];
  const changed: PlainObject = image === undefined ? container : { ...container, image };
  return changed;
}
