import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDiagnosesText } from '../../../src/print/diagnoses/text.ts';
import { testContext } from '../../support/test-context.ts';
import { nodeWith, OPEN, STOPPED } from './diagnosed-nodes.ts';

const { context } = testContext();
const terminal = { ...context, stdout: { ...context.stdout, isTerminal: true, columns: 60 } };

describe('printDiagnosesText', () => {
  it('prints a paragraph for each, with every line as it is in a pipe', async () => {
    assert.equal(
      await printDiagnosesText([nodeWith(undefined, STOPPED, OPEN)], context),
      `critical: no kubelet runs: kubelet.service is masked
  check:       kubelet-not-running
  evidence:    kubelet.service: masked
               E1125 01:57:56.390895  897 run.go:72] "command^[[2J failed"
  consequence: no static pod is started, restarted or stopped; what still runs does so until it ends
  mend:        systemctl unmask kubelet.service
               systemctl start kubelet.service

warning: /etc/kubernetes/manifests/a b.yaml: 1 of the manifests allow more than 0600
  check:       open-files
  consequence: others than root can read, or change, what they should not
`,
    );
  });

  it('breaks sentences for a terminal, and colors how much harm it does', async () => {
    assert.equal(
      await printDiagnosesText([nodeWith(undefined, OPEN)], terminal),
      `\u001b[33m\u001b[1mwarning:\u001b[22m\u001b[39m /etc/kubernetes/manifests/a b.yaml: 1 of the
    manifests allow more than 0600
  check:       open-files
  consequence: others than root can read, or change, what
               they should not
`,
    );
    const plain = { ...terminal, environment: { NO_COLOR: '' } };
    assert.match(await printDiagnosesText([nodeWith(undefined, STOPPED)], plain), /^critical: no kubelet/);
  });

  it('tells once what several nodes share, and whose evidence is whose', async () => {
    const other = { ...STOPPED, evidence: ['kubelet.service: masked', 'on cp2 alone'] };

    assert.equal(
      await printDiagnosesText([nodeWith('cp1', STOPPED), nodeWith('cp2', other), nodeWith('cp3', OPEN)], context),
      `cp1,cp2: critical: no kubelet runs: kubelet.service is masked
  check:       kubelet-not-running
  evidence:    kubelet.service: masked
               cp1: E1125 01:57:56.390895  897 run.go:72] "command^[[2J failed"
               cp2: on cp2 alone
  consequence: no static pod is started, restarted or stopped; what still runs does so until it ends
  mend:        systemctl unmask kubelet.service
               systemctl start kubelet.service

cp3: warning: /etc/kubernetes/manifests/a b.yaml: 1 of the manifests allow more than 0600
  check:       open-files
  consequence: others than root can read, or change, what they should not
`,
    );
  });
});
