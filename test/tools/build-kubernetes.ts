// Builds the programs of test/kubernetes that are not in the cache yet, and says how long each took; the tests would do
// so themselves, in the middle of things.
import { builtProgram, KUBERNETES_PROGRAMS } from '../support/kubernetes.ts';

for (const name of KUBERNETES_PROGRAMS) {
  const program = await builtProgram(name);
  console.log(program);
}
