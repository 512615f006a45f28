import { harmOf, isRunning } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';
import { overlaps, type WantedPort } from './wanted-ports.ts';

/** Finds pods of different files that want one port of the node, each pair once for each port. */
export function diagnoseClashes(wanted: readonly WantedPort[]): readonly Diagnosis[] {
  const told = new Set<string>();
  return wanted.flatMap((one, index) =>
    wanted.slice(index + 1).flatMap((other) => {
      const key = `${one.declared.file} ${other.declared.file} ${one.port}`;
      if (!isClash(one, other) || told.has(key)) return [];
      told.add(key);
      return [clash(one, other)];
    }),
  );
}

/** As the kubelet decides on what pods declare (pkg/scheduler/framework, HostPortInfo.CheckConflict), the kernel on the rest. */
export function isClash(one: WantedPort, other: WantedPort): boolean {
  if (one.declared.file === other.declared.file || one.port !== other.port || one.protocol !== other.protocol)
    return false;
  if (!overlaps(one.address, other.address)) return false;
  // What only a command line names, the kernel gives to one of those that are in the node's network.
  return (one.isDeclared && other.isDeclared) || (one.isOnHost && other.isOnHost);
}

function clash(one: WantedPort, other: WantedPort): Diagnosis {
  const [winner, loser] = runs(other) && !runs(one) ? [other, one] : [one, other];
  const isRefused = one.isDeclared && other.isDeclared;
  const [namespace = '', name = ''] = loser.declared.subject.split('/');
  const isOut = runs(winner) && !runs(loser);
  return {
    check: 'port-clash',
    harm: harmOf(loser.declared),
    subject: loser.declared.subject,
    what: `${loser.protocol} port ${loser.port} of the node is wanted by ${winner.declared.subject} as well`,
    evidence: [winner, loser].map(({ declared, written }) => `${declared.file}: ${written}`),
    consequence: isRefused
      ? 'the kubelet admits the one of the two that it sees first, and refuses the other: NodePorts'
      : 'the one of the two that starts second cannot listen, and ends',
    mend: isOut ? [`kstatic remove ${shellWord(name)} -n ${shellWord(namespace)}`] : [],
  };
}

function runs({ declared, container }: WantedPort): boolean {
  return isRunning(declared, container);
}
