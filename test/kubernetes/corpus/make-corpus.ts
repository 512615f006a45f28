import { POD_SCHEMA } from '../../../src/kubelet/api/pod-schema.ts';
import { isPlainObject, type PlainObject } from '../../../src/manifest/plain-value.ts';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';
import { random, type Random } from '../../support/random.ts';
import type { CorpusManifest } from './corpus-manifest.ts';
import { combinedPods } from './combinations.ts';
import { goodManifests } from './good-manifests.ts';
import { makeObject } from './make-object.ts';
import { filledFields, mutate, mutationsOf, type FilledField, type Mutation } from './mutations.ts';
import { tidyPod } from './tidy-pod.ts';
import { writeManifest } from './write-styles.ts';

/** Manifests by chance: good ones rewritten, random Pods, and both with a few fields changed; the same for the same seed. */
export async function* makeCorpus(seed: number, count: number): AsyncGenerator<CorpusManifest> {
  const chance = random(seed);
  const goods = await goodPods();
  const together = combinedPods();
  for (let index = 0; index < count; index += 1) {
    const known = chance.chance(0.5) ? goods : together;
    const pod = chance.chance(0.35) ? (known[chance.below(known.length)] ?? {}) : randomPod(chance);
    const { title, changed } = changeSome(pod, chance);
    const file = chance.pick(['web.yaml', 'web.yaml', 'web.json', 'web', 'web.yaml.bak']);
    const content = Buffer.from(writeManifest(changed, chance));
    yield { id: `${String(seed)}-${String(index)} ${title}`, file, content };
  }
}

/** For every field of a Pod a small Pod that has it, and that Pod with everything done to the field that can be. */
export function* mutatedFieldByField(seed: number): Generator<CorpusManifest> {
  const chance = random(seed);
  for (const along of everyField()) {
    const path = along.join('.');
    const pod = podAlong(along, chance);
    yield { id: `field ${String(seed)}: ${path}`, file: 'web.yaml', content: Buffer.from(writeManifest(pod, chance)) };
    const place = placeAlong(pod, along);
    if (place === undefined) continue;
    for (const [number, { title, change }] of mutationsOf(place, chance).entries()) {
      const changed = mutate(pod, place, change);
      const content = Buffer.from(writeManifest(isPlainObject(changed) ? changed : pod, chance));
      yield { id: `field ${String(seed)}: ${path}: ${String(number)} ${title}`, file: 'web.yaml', content };
    }
  }
}

/** Pods whose fields are refused, or asked for, only together. */
export function* combinedFields(seed: number): Generator<CorpusManifest> {
  const chance = random(seed);
  for (const [index, pod] of combinedPods().entries()) {
    const content = Buffer.from(writeManifest(pod, chance));
    yield { id: `together ${String(seed)}-${String(index)}`, file: 'web.yaml', content };
  }
}

/** The way to every field of a Pod, once for each type; the nearest first. */
function everyField(): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = [];
  const seen = new Set(['Pod']);
  const waiting: { readonly type: string; readonly way: readonly string[] }[] = [{ type: 'Pod', way: [] }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const [field, fieldType] of Object.entries(POD_SCHEMA[next.type] ?? {})) {
      const way = [...next.way, field];
      ways.push(way);
      const type = fieldType.replace(/^(?:\[\]|\{\})/, '');
      if (!(type in POD_SCHEMA) || seen.has(type)) continue;
      seen.add(type);
      waiting.push({ type, way });
    }
  }
  return ways;
}

function randomPod(chance: Random): PlainObject {
  const along = chance.chance(0.5) ? chance.pick(SOME_WAYS) : [];
  return tidyPod(makeObject('Pod', chance, { optional: chance.pick([0.05, 0.1, 0.2, 0.3]), along }), chance);
}

const [FIRST_WAY = [], ...OTHER_WAYS] = everyField().filter(([root]) => root === 'spec' || root === 'metadata');
const SOME_WAYS = [FIRST_WAY, ...OTHER_WAYS] as const;

function podAlong(along: readonly string[], chance: Random): PlainObject {
  return tidyPod(makeObject('Pod', chance, { optional: 0, along }), chance);
}

function placeAlong(pod: PlainObject, along: readonly string[]): FilledField | undefined {
  return filledFields(pod).find(({ steps, field }) => {
    const way = [...steps.filter((step) => typeof step === 'string'), field];
    return way.join('.') === along.join('.');
  });
}

function changeSome(pod: PlainObject, chance: Random): { readonly title: string; readonly changed: PlainObject } {
  let changed = pod;
  const titles: string[] = [];
  for (let times = chance.pick([0, 0, 1, 1, 1, 2, 3]); times > 0; times -= 1) {
    const fields = filledFields(changed);
    const place = fields[chance.below(fields.length)];
    if (place === undefined) break;
    const { title, change } = oneOf(mutationsOf(place, chance), chance);
    const after = mutate(changed, place, change);
    if (!isPlainObject(after)) break;
    changed = after;
    titles.push(`${place.type}.${place.field} ${title}`);
  }
  return { title: titles.join(', '), changed };
}

function oneOf(mutations: readonly Mutation[], chance: Random): Mutation {
  return mutations[chance.below(mutations.length)] ?? { title: 'as it was', change: (holder) => holder };
}

async function goodPods(): Promise<readonly PlainObject[]> {
  const readings = await Promise.all(goodManifests().map(({ content }) => readYaml(content)));
  return readings.map(({ value }) => (isPlainObject(value) ? value : {}));
}
