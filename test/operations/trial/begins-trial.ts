// A program for trial.test.ts: tries a new version on a node, says so, and waits without confirming it.
//   begins-trial.ts NODE SSH-CONFIG SECONDS
import process from 'node:process';
import { openSsh, tryNew } from './try-change.ts';

const [node = '', configFile = '', seconds = ''] = process.argv.slice(2);
await tryNew(openSsh(node, configFile, new AbortController().signal), Number(seconds));
process.stdout.write('trying\n');
setInterval(() => undefined, 1000);
