// Builds the programs of test/kubernetes that are not in the cache yet, and says how long each took; the tests would do
// so themselves, in the middle of things.
import { builtProgram } from '../support/kubernetes.ts';

for (const name of ['kubelet', 'judge', 'crictl'] as const) {
  const program = await builtProgram(name);
  console.log(program);
}
