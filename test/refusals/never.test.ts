import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { startProgram } from '../support/run-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { MANIFESTS, podNamed, tidy } from './refused.ts';

const BODY = '# '.padEnd(60_000, 'x');
const OLD = `${podNamed('web')}${BODY}old\n`;
const NEW = `${podNamed('web')}${BODY}new\n`;

// Says every name that it ever sees in a directory, and how every manifest that it ever reads ends, as fast as it can.
const WATCH = String.raw`
my ($directory, %seen) = @ARGV;
chdir $directory or die; $| = 1; print "watching\n";
while (!-e '/tmp/stop') {
  opendir my $d, '.' or next;
  for my $name (grep { !/^\.\.?$/ } readdir $d) {
    my $what = $name =~ /^\./ ? 'dotfile' : "name $name";
    print "$what\n" unless $seen{$what}++;
    next if $name =~ /^\./ or !open my $f, '<', $name;
    local $/; my $text = <$f> // '';
    my $end = 'content ' . length($text) . ' ' . substr($text, -4, 3);
    print "$end\n" unless $seen{$end}++;
  }
}
`;

describe('what never happens', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => tidy(node));

  const kstatic = (words: readonly string[], stdin = '', environment: Readonly<Record<string, string>> = {}) =>
    runKstatic([...words, '-N', 'controlplane', '--ssh-config', node.sshConfigFile], { stdin, environment });

  it('a file besides manifests, or half a manifest, that the kubelet could see at any moment', async () => {
    const [program, ...words] = [...node.enter, 'perl', '-e', WATCH, MANIFESTS];
    const watcher = startProgram(program, words);
    for (let round = 0; round < 4; round += 1) {
      await kstatic(['install', '-f', '-'], OLD);
      await kstatic(['install', '-f', '-'], NEW);
      assert.equal((await kstatic(['remove', 'web'])).exitCode, 0);
    }
    await node.run('touch /tmp/stop');

    const { stdout } = await watcher.ended;

    const seen = new Set(stdout.split('\n').filter((line) => line !== '' && line !== 'dotfile'));
    const length = String(Buffer.byteLength(OLD));
    assert.deepEqual([...seen].sort(), [`content ${length} new`, `content ${length} old`, 'name web.yaml', 'watching']);
  });

  it('a file that others may read, or that belongs to a group that the directory hands down', async () => {
    await node.run(`chgrp 12 ${MANIFESTS}; chmod 2775 ${MANIFESTS}`);

    await kstatic(['install', '-f', '-'], OLD);

    const { stdout } = await node.run(
      `cd ${MANIFESTS}; stat -c '%a %u:%g' web.yaml; cd /var/lib/kstatic; stat -c '%a' . history/default/web/1/manifest`,
    );
    assert.equal(stdout, '600 0:0\n700\n600\n');
  });

  it('a host key check that is turned off, or a manifest on the command line', async (t) => {
    const directory = temporaryDirectory(t);
    const record = join(directory, 'argv');
    const ssh = join(directory, 'ssh');
    writeFileSync(ssh, `#!/bin/sh\nprintf '%s\\n' "$@" >>${record}\nPATH=\${PATH#*:} exec ssh "$@"\n`);
    chmodSync(ssh, 0o755);
    const environment = { PATH: `${directory}:${process.env['PATH'] ?? ''}` };

    for (const words of [['install', '-f', '-'], ['diff', '-f', '-'], ['list'], ['find-path'], ['remove', 'web']]) {
      assert.equal((await kstatic(words, OLD.replace('busybox', 'secret-image'), environment)).exitCode, 0, words[0]);
    }

    const argv = readFileSync(record, 'utf8');
    assert.equal(argv.match(/^-T$/gm)?.length, 5);
    assert.doesNotMatch(argv, /StrictHostKeyChecking|UserKnownHostsFile|GlobalKnownHosts|CheckHostIP|HostKeyAl/i);
    assert.doesNotMatch(argv, /secret-image/);
    assert.ok(!argv.includes(Buffer.from('secret-image').toString('base64').slice(0, 12)));
  });
});
