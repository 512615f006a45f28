import { compareKeys } from '../../../src/manifest/yaml-key-order.ts';
import { randomLine } from './random-line.ts';
import { randomOverrides } from './random-patch.ts';
import { randomTemplate } from './random-template.ts';
import { randomText, type RandomText } from './random-text.ts';

/** A command line for `create`; the same seed makes the same. */
export function randomCommand(seed: number): readonly string[] {
  const random = randomText(seed);
  // The generator's first numbers are much the same for neighbouring seeds.
  for (let warmUp = 0; warmUp < 8; warmUp += 1) random.below(2);
  return random.pick([randomLine, textLine, textLine, overrideLine, overrideLine, overrideLine, overrideLine])(random);
}

/** Names and values that YAML has trouble with, many at once. */
function textLine(random: RandomText): readonly string[] {
  const names = inOneOrder(Array.from({ length: 14 }, () => random.name()));
  const annotations = names.map((name) => `--annotations=${name}=${random.value()}`);
  const environment = Array.from({ length: 12 }, () => `--env=A=${random.value()}`);
  const words = Array.from({ length: 40 }, () => random.value());
  return ['x', '--image=busybox', ...randomFormat(random), ...annotations, ...environment, '--', ...words];
}

function overrideLine(random: RandomText): readonly string[] {
  const { pick, below } = random;
  const others = Array.from({ length: below(3) }, () =>
    pick([
      '--port=80',
      '--expose',
      '--env=A=1',
      '-l=a=b',
      '--annotations=a=b',
      '-n=ns',
      '--privileged',
      '--image-pull-policy=Never',
      '--restart=Never',
      '--show-managed-fields',
      '--command',
    ]),
  );
  const words = pick([[], ['--', 'sleep', '1'], ['--', 'a<b']]);
  return ['x', '--image=busybox', ...randomFormat(random), ...randomOverrides(random), ...others, ...words];
}

function randomFormat(random: RandomText): readonly string[] {
  const format = random.pick(['yaml', 'yaml', 'yaml', 'json', 'json', 'kyaml', 'kyaml', 'name', '', 'template']);
  return format === 'template' ? randomTemplate(random) : ['-o', format];
}

// go-yaml's order is none for some names (`0k` < `10` < `0328` < `0k`): kubectl prints those another way every time.
function inOneOrder(names: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const name of new Set(names)) {
    const pairs = kept.flatMap((left) => kept.map((right) => [left, right] as const));
    if (!pairs.some(([left, right]) => isCycle(left, right, name) || isCycle(right, left, name))) kept.push(name);
  }
  return kept;
}

function isCycle(...[first, second, third]: readonly [string, string, string]): boolean {
  return compareKeys(first, second) < 0 && compareKeys(second, third) < 0 && compareKeys(third, first) < 0;
}
