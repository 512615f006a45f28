import { parseArgs } from 'node:util';

import { compareCommands } from './compare-commands.ts';
import { startRealKubectl } from './real-kubectl.ts';

// Compares kstatic create with kubectl run on as many random command lines as one likes, and prints where they differ.
//   npm run record -- --seed N --count N

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '500' } },
});
const kubectl = await startRealKubectl();
try {
  console.log(`${kubectl.name}, ${values.count} lines from seed ${values.seed}`);
  const { differences, crashes, unsettled } = await compareCommands(kubectl, Number(values.seed), Number(values.count));
  for (const difference of differences) console.log(JSON.stringify(difference, undefined, 1));
  console.log(
    `${values.count} lines, ${differences.length} differences, ${crashes} on which kubectl crashes, ` +
      `${unsettled} that it answers now so, now so`,
  );
  process.exitCode = differences.length > 0 ? 1 : 0;
} finally {
  kubectl.stop();
}
