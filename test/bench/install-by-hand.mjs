// What install does on a node, by hand: one ssh for each node, and on it the same operations on files. It is as small as
// a program can be that does this to many nodes at once.
//   node install-by-hand.mjs MANIFEST SSH-CONFIG PARALLEL NODE…
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [manifest, sshConfig, parallel, ...nodes] = process.argv.slice(2);
const bytes = readFileSync(manifest);
const digest = createHash('sha256').update(bytes).digest('hex');

const SCRIPT = `
set -eu; umask 077
state=/var/lib/by-hand; cd /etc/kubernetes/by-hand
[ -d "$state/lock" ] || mkdir -p "$state/history" "$state/pending" "$state/lock"
ln -s "$$" "$state/lock/held"
trap 'rm -f "$state/lock/held"' EXIT
old=
if [ -f web.yaml ]; then old=$(sha256sum <web.yaml); fi
mkdir "$state/pending/new"
dd of="$state/pending/new/manifest" bs=65536 conv=fsync 2>/dev/null
dd if="$state/pending/new/manifest" of=".scratch-$$" bs=65536 conv=fsync 2>/dev/null
chown 0:0 ".scratch-$$"
new=$(sha256sum <".scratch-$$")
[ "\${new%% *}" = ${digest} ]
printf 'digest %s\\nold %s\\ntime %s\\n' "$new" "$old" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$state/pending/new/record"
mv "$state/pending/new" "$state/pending/web"
mv -f ".scratch-$$" web.yaml
mv "$state/pending/web" "$state/history/\${new%% *}"
`;
const command = `exec sh -c 'eval "$(echo ${Buffer.from(SCRIPT).toString('base64')} | base64 -d)"'`;

const waiting = [...nodes];
await Promise.all(Array.from({ length: Number(parallel) }, installOnWaiting));

async function installOnWaiting() {
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) await installOn(node);
}

function installOn(node) {
  const words = ['-T', '-F', sshConfig, '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10', '--', node, command];
  const child = spawn('ssh', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(bytes);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${node}: ssh ended with ${code}`))));
  });
}
