// Records what client-go's own JSONPath makes of templates, for machines without Go.
//   node --import tsx test/golden/json-path/record.mjs      with Go on the PATH
import { writeFileSync } from 'node:fs';

import { askGo } from '../../print/json-path/path-answer.ts';
import { randomRequests } from '../../print/json-path/random-template.ts';

const COUNT = 1500;
const SEED = 4;

// A template that goes through the fields of maps may print anything; only what is always the same is worth keeping.
const requests = randomRequests(SEED, COUNT).filter(({ template }) => !/\.\*|\.\./.test(template));
const answers = await askGo(requests);
const objects = [...new Set(requests.flatMap((request) => request.objects))];
const cases = requests.map((request, index) => ({
  ...request,
  objects: request.objects.map((object) => objects.indexOf(object)),
  ...answers[index],
}));
const lines = cases.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
const recording = `{\n  "objects": ${JSON.stringify(objects)},\n  "cases": [\n${lines}\n  ]\n}\n`;
writeFileSync(new URL('cases.json', import.meta.url), recording);
console.log(`recorded ${cases.length} templates`);
