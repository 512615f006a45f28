// A container registry: what the OCI distribution specification asks of one that is only pulled from. It has two images,
// whatever name and tag they are asked for by: `pause` and everything else but `absent`.
//   node registry.mjs PORT DIRECTORY
// DIRECTORY holds an OCI image layout for each: `pause` and `busybox`.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [port, directory] = process.argv.slice(2);

createServer(({ method, url }, response) => {
  const [, repository, kind, reference] = /^\/v2\/(.+)\/(manifests|blobs)\/([^?]+)/.exec(url) ?? [];
  if (repository === undefined) {
    response.end('{}');
    return;
  }
  if (repository.endsWith('absent')) {
    response.writeHead(404).end();
    return;
  }
  const layout = join(directory, repository.endsWith('pause') ? 'pause' : 'busybox');
  const { mediaType, digest } = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')).manifests[0];
  const wanted = reference.startsWith('sha256:') ? reference : digest;
  const blob = join(layout, 'blobs', wanted.replace(':', '/'));
  if (!existsSync(blob)) {
    response.writeHead(404).end();
    return;
  }
  const content = readFileSync(blob);
  response.writeHead(200, {
    'Content-Type': kind === 'manifests' ? mediaType : 'application/octet-stream',
    'Content-Length': content.length,
    'Docker-Content-Digest': wanted,
  });
  response.end(method === 'HEAD' ? undefined : content);
}).listen(Number(port), '127.0.0.1');
