// An API server as far as a kubelet needs one to keep its node and the mirrors of its pods: they are kept in memory, and
// told to who watches them. Of namespaces there is `default` alone, and no pod is deleted.
//   node api-server.mjs PORT
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const [port] = process.argv.slice(2);

/** Objects by their paths, and who watches what. */
const kept = new Map();
const watchers = new Set();
let version = 1;

/** Lists that stay empty. */
const EMPTY = {
  '/api/v1/services': 'ServiceList',
  '/apis/node.k8s.io/v1/runtimeclasses': 'RuntimeClassList',
  '/apis/storage.k8s.io/v1/csidrivers': 'CSIDriverList',
};
const LISTS = { '/api/v1/nodes': 'NodeList', '/api/v1/pods': 'PodList', ...EMPTY };

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url, 'http://server');
    const body = Buffer.concat(chunks).toString();
    const [code, answer] = handle(request.method, pathname, searchParams, body, response);
    if (code !== undefined) say(response, code, answer);
  });
}).listen(Number(port), '127.0.0.1');

function handle(method, path, parameters, body, response) {
  const object = path.replace(/\/status$/, '');
  if (method === 'POST' && /\/(nodes|pods)$/.test(path)) return create(path, JSON.parse(body));
  if (method === 'PATCH' && kept.has(object)) return patch(object, JSON.parse(body));
  if (method === 'DELETE' && kept.has(path))
    return refuse(403, 'Forbidden', `pods "${path.split('/').at(-1)}" is forbidden`);
  if (method !== 'GET') return refuse(404, 'NotFound', 'the server could not find the requested resource');
  if (LISTS[path] === undefined) return read(path);
  // What client-go falls back to is the list that everybody knows.
  if (parameters.get('sendInitialEvents') === 'true') return refuse(422, 'Invalid', 'sendInitialEvents is forbidden');
  const isWanted = selects(path, parameters.get('fieldSelector') ?? '');
  return parameters.get('watch') === 'true' ? watch(isWanted, response) : list(path, isWanted);
}

function create(path, object) {
  const [, namespace] = /namespaces\/([^/]+)/.exec(path) ?? [];
  if (namespace !== undefined && namespace !== 'default') {
    return refuse(404, 'NotFound', `namespaces "${namespace}" not found`);
  }
  const key = `${path}/${object.metadata.name}`;
  if (kept.has(key)) return refuse(409, 'AlreadyExists', `"${object.metadata.name}" already exists`);
  return [201, keep(key, { ...object, metadata: { ...object.metadata, uid: randomUUID() } }, 'ADDED')];
}

function patch(key, { metadata, status = {} }) {
  const object = kept.get(key);
  const conditions = new Map((object.status?.conditions ?? []).map((one) => [one.type, one]));
  for (const one of status.conditions ?? []) conditions.set(one.type, { ...conditions.get(one.type), ...one });
  const merged = { ...object.metadata, annotations: { ...object.metadata.annotations, ...metadata?.annotations } };
  const told = { ...object.status, ...status, conditions: [...conditions.values()] };
  return [200, keep(key, { ...object, metadata: merged, status: told }, 'MODIFIED')];
}

function keep(key, object, type) {
  version += 1;
  const stored = { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
  kept.set(key, stored);
  for (const { isWanted, response } of watchers) {
    if (isWanted([key, stored])) response.write(`${JSON.stringify({ type, object: stored })}\n`);
  }
  return stored;
}

function read(path) {
  return kept.has(path) ? [200, kept.get(path)] : refuse(404, 'NotFound', `${path} not found`);
}

function list(path, isWanted) {
  const items = [...kept].filter(isWanted).map(([, object]) => object);
  return [
    200,
    { kind: LISTS[path], apiVersion: versionOf(path), metadata: { resourceVersion: String(version) }, items },
  ];
}

function watch(isWanted, response) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  const watcher = { isWanted, response };
  watchers.add(watcher);
  response.on('close', () => watchers.delete(watcher));
  return [];
}

/** Field selectors are `FIELD=VALUE` with commas between, as `spec.nodeName=cp1`. */
function selects(path, selector) {
  const terms = selector
    .split(',')
    .filter(Boolean)
    .map((term) => term.split('='));
  const kind = path.split('/').at(-1);
  return ([key, object]) =>
    key.split('/').at(-2) === kind &&
    terms.every(([field, value]) => (field.split('.').reduce((inner, name) => inner?.[name], object) ?? '') === value);
}

function versionOf(path) {
  return path.startsWith('/apis/') ? path.split('/').slice(2, 4).join('/') : 'v1';
}

function refuse(code, reason, message) {
  return [code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message }];
}

function say(response, code, answer) {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}
