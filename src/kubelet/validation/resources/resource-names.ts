import { invalid, notSupported, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { qualifiedNameProblems } from '../formats.ts';
import { asJson } from '../shown-value.ts';

/** What Kubernetes has against the name of what a container takes (core/validation, ValidateContainerResourceName). */
export function* validateContainerResourceName(name: string, path: FieldPath): FieldErrors {
  yield* validateResourceName(name, path);
  if (!name.includes('/')) {
    const isForContainers = CONTAINER_RESOURCES.includes(name) || isHugePages(name);
    if (!isForContainers) yield invalid(path, asJson(name), 'must be a standard resource for containers');
  } else if (!isNative(name) && !isExtended(name)) {
    yield invalid(path, asJson(name), "doesn't follow extended resource name standard");
  }
}

const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** As `validateContainerResourceName`, of the Pod as a whole (validatePodResourceName). */
export function* validatePodResourceName(name: string, path: FieldPath): FieldErrors {
  const errors = [...validateResourceName(name, path)];
  yield* errors;
  const isForPods = name === 'cpu' || name === 'memory' || isHugePages(name);
  if (errors.length === 0 && !isForPods) yield notSupported(path, name, ['cpu', HUGE_PAGES, 'memory']);
}

/** validateResourceName. */
function* validateResourceName(name: string, path: FieldPath): FieldErrors {
  const problems = qualifiedNameProblems(name);
  yield* problems.map((problem) => invalid(path, asJson(name), problem));
  const isStandard = name.includes('/') || STANDARD_RESOURCES.has(name) || isQuotaHugePages(name);
  if (problems.length === 0 && !isStandard) {
    yield invalid(path, asJson(name), 'must be a standard resource type or fully qualified');
  }
}

const COUNTED_RESOURCES: ReadonlySet<string> = new Set([
  ...['pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps'],
  ...['persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers'],
]);
const STANDARD_RESOURCES: ReadonlySet<string> = new Set([
  ...COUNTED_RESOURCES,
  ...['cpu', 'requests.cpu', 'limits.cpu', 'memory', 'requests.memory', 'limits.memory', 'ephemeral-storage'],
  ...['requests.ephemeral-storage', 'limits.ephemeral-storage', 'storage', 'requests.storage'],
]);

const HUGE_PAGES = 'hugepages-';
const REQUESTS = 'requests.';

/** IsHugePageResourceName of core/helper. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** What stands behind `hugepages-`: how large a page is. */
export function pageSizeOf(name: string): string {
  return name.slice(HUGE_PAGES.length);
}

function isQuotaHugePages(name: string): boolean {
  return isHugePages(name) || name.startsWith(`${REQUESTS}${HUGE_PAGES}`);
}

/** Whether containers may ask for less than they may use at most (IsOvercommitAllowed of core/helper). */
export function isOvercommitAllowed(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** Whether there are no parts of it (IsIntegerResourceName of core/helper). */
export function isWhole(name: string): boolean {
  return COUNTED_RESOURCES.has(name) || isExtended(name);
}

/** IsNativeResource of core/helper. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** IsExtendedResourceName of core/helper: a quota can be made of its name. */
function isExtended(name: string): boolean {
  if (isNative(name) || name.startsWith(REQUESTS)) return false;
  return qualifiedNameProblems(`${REQUESTS}${name}`).length === 0;
}
