// Records what the kubelet's own code says to a corpus of manifests into test/golden/kubelet/verdicts.json: the good ones, the
// odd files, every field of a Pod, and of tens of thousands of changed and random ones those that show a rule seldom seen.
//   npx tsx test/kubernetes/record-verdicts.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { plainObjectOf } from '../../src/manifest/plain-value.ts';
import { readYaml } from '../../src/manifest/reading/read-yaml.ts';
import { random } from '../support/random.ts';
import type { Verdict } from './agreement.ts';
import type { CorpusManifest } from './corpus/corpus-manifest.ts';
import { goodManifests } from './corpus/good-manifests.ts';
import { combinedFields, makeCorpus, mutatedFieldByField } from './corpus/make-corpus.ts';
import { oddFiles } from './corpus/odd-files.ts';
import { writeManifest } from './corpus/write-styles.ts';
import { kubeletVerdict } from './kubelet-verdict.ts';
import { RECORDED_VERDICTS, ruleOf, type RecordedVerdict } from './recorded-verdicts.ts';
import { JUDGED_NODE, runJudge } from './run-judge.ts';

const SEED = 20_260_901;
const RANDOM_MANIFESTS = 20_000;
/** How often each rule is to be seen. */
const TIMES = 3;
/** Of those that show nothing new every so-manieth is kept. */
const EVERY = 400;
const LONGEST = 1200;

const rounds = Array.from({ length: TIMES }, (_, round) => SEED + round);
const always = [
  ...goodManifests(),
  ...oddFiles(),
  ...everyFieldOnce(),
  ...rounds.flatMap((seed) => [...combinedFields(seed)]),
];
const chosen = [...rounds.flatMap((seed) => [...mutatedFieldByField(seed)]), ...(await randomManifests())];
const candidates = chosen.filter(({ content }) => content.length < LONGEST);
const seen = new Map<string, number>();
const first = await judged(always);
for (const verdict of first) count(verdict);
const kept = [...first, ...(await judged(candidates)).filter(showsSomething)];
const recorded = [...kept, ...(await judged(await variantsOf(kept)))];
write(recorded);
report(recorded);

function everyFieldOnce(): readonly CorpusManifest[] {
  return [...mutatedFieldByField(SEED - 1)].filter(({ id }) => id.split(': ').length === 2);
}

async function randomManifests(): Promise<readonly CorpusManifest[]> {
  const manifests: CorpusManifest[] = [];
  for await (const manifest of makeCorpus(SEED, RANDOM_MANIFESTS)) manifests.push(manifest);
  return manifests;
}

/** What shows a rule that chance has shown too seldom, in other styles. */
async function variantsOf(verdicts: readonly RecordedVerdict[]): Promise<readonly CorpusManifest[]> {
  const counts = countRules(verdicts);
  const rare = verdicts.filter(
    (verdict) => verdict.stage !== 'decode' && rulesOf(verdict).some((rule) => (counts.get(rule) ?? 0) < TIMES),
  );
  const variants = rare.map(async ({ id, text = '' }) => {
    const { value } = await readYaml(Buffer.from(text));
    const object = plainObjectOf(value);
    return Array.from({ length: TIMES - 1 }, (_, round): CorpusManifest => {
      const renamed = {
        ...object,
        metadata: { ...plainObjectOf(object['metadata']), generateName: `web-${String(round)}` },
      };
      const content = Buffer.from(writeManifest(renamed, random(SEED + round)));
      return { id: `${id}, variant ${String(round)}`, file: 'web.yaml', content };
    });
  });
  return (await Promise.all(variants)).flat();
}

async function judged(manifests: readonly CorpusManifest[]): Promise<readonly RecordedVerdict[]> {
  const verdicts = await runJudge(manifests);
  return verdicts.map((verdict, index) => {
    const content = manifests[index]?.content ?? new Uint8Array();
    return { id: verdict.id, ...written(content), ...kubeletVerdict(verdict) };
  });
}

function written(content: Uint8Array): Pick<RecordedVerdict, 'text' | 'base64'> {
  const text = Buffer.from(content).toString();
  return Buffer.from(text).equals(content) ? { text } : { base64: Buffer.from(content).toString('base64') };
}

/** Whether a manifest shows a rule that has not been seen often enough, or it is its turn. */
function showsSomething(verdict: RecordedVerdict, index: number): boolean {
  const isNews = rulesOf(verdict).some((rule) => (seen.get(rule) ?? 0) < TIMES);
  if (!isNews && seen.has(fieldOf(verdict)) && index % EVERY > 0) return false;
  count(verdict);
  return true;
}

function count(verdict: RecordedVerdict): void {
  for (const key of [...rulesOf(verdict), fieldOf(verdict)]) seen.set(key, (seen.get(key) ?? 0) + 1);
}

/** Each field that is changed is to be seen once accepted and once refused. */
function fieldOf({ id, stage }: RecordedVerdict): string {
  const field = /^field \d+: (\S+):/.exec(id)?.[1] ?? '';
  return `${field} ${stage === 'accepted' ? 'accepted' : 'refused'}`;
}

function rulesOf({ stage, errors }: Verdict): readonly string[] {
  return [...new Set(errors.map((error) => ruleOf(stage, error)))];
}

/** A line for each manifest, so that a change can be read. */
function write(manifests: readonly RecordedVerdict[]): void {
  const head = JSON.stringify({ kubernetes: kubernetesVersion(), node: JUDGED_NODE }).slice(0, -1);
  const lines = manifests.map((manifest) => JSON.stringify(manifest)).join(',\n');
  mkdirSync(new URL('.', RECORDED_VERDICTS), { recursive: true });
  writeFileSync(RECORDED_VERDICTS, `${head},"manifests":[\n${lines}\n]}\n`);
}

function kubernetesVersion(): string {
  const required = readFileSync(new URL('go.mod', import.meta.url), 'utf8');
  return /^\tk8s\.io\/kubernetes (v\S+)$/m.exec(required)?.[1] ?? 'unknown';
}

function report(manifests: readonly RecordedVerdict[]): void {
  const counts = countRules(manifests);
  const rare = [...counts].filter(([, count]) => count < TIMES);
  const refusals = manifests.filter(({ stage }) => stage !== 'accepted').length;
  console.log(`${String(manifests.length)} manifests, ${String(refusals)} refusals, ${String(counts.size)} rules`);
  console.log(`${String(rare.length)} rules are seen fewer than ${String(TIMES)} times:`);
  for (const [rule, count] of rare) console.log(`  ${String(count)} × ${rule}`);
}

function countRules(manifests: readonly RecordedVerdict[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rule of manifests.flatMap(rulesOf)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
