import { plainObjectOf, type PlainObject, type PlainValue } from '../../manifest/plain-value.ts';
import { compareBytes } from '../../manifest/write-json.ts';
import type { Description } from './description.ts';
import { numberText, objectOf, objectsOf, sortedBy, sortedEntries, textOf, textsOf } from './fields.ts';

/** How a Pod is to be spread (describeTopologySpreadConstraints). */
export function describeTopology(description: Description, value: PlainValue | undefined): void {
  const constraints = sortedBy(objectsOf(value), 'topologyKey');
  if (constraints.length === 0) return;
  description.write(0, 'Topology Spread Constraints:\t');
  for (const [index, { topologyKey, whenUnsatisfiable, maxSkew, labelSelector }] of constraints.entries()) {
    if (index > 0) description.write(0, '\t');
    const selector = objectOf(labelSelector);
    const chosen = selector === undefined ? '' : ` for selector ${selectorText(selector)}`;
    const skew = `when max skew ${numberText(maxSkew)} is exceeded`;
    description.write(0, `${textOf(topologyKey)}:${textOf(whenUnsatisfiable)} ${skew}${chosen}\n`);
  }
}

/** A selector in one line (apimachinery's FormatLabelSelector). */
function selectorText(selector: PlainObject): string {
  const requirements = [
    ...sortedEntries(selector['matchLabels']).map(([key, value]) => ({ key, text: `${key}=${value}` })),
    ...objectsOf(selector['matchExpressions']).map((expression) => ({
      key: textOf(expression['key']),
      text: expressionText(expression),
    })),
  ];
  if (requirements.some(({ text }) => text === undefined)) return '<error>';
  const texts = requirements.toSorted((one, other) => compareBytes(one.key, other.key)).map(({ text }) => text);
  return texts.length === 0 ? '<none>' : texts.join(',');
}

function expressionText(expression: PlainObject): string | undefined {
  const { key, operator, values } = plainObjectOf(expression);
  const list = textsOf(values).toSorted(compareBytes).join(',');
  switch (operator) {
    case 'In':
      return `${textOf(key)} in (${list})`;
    case 'NotIn':
      return `${textOf(key)} notin (${list})`;
    case 'Exists':
      return textOf(key);
    case 'DoesNotExist':
      return `!${textOf(key)}`;
    default:
      return undefined;
  }
}
