import type { ClusterTrustBundleProjection, LabelSelector } from '../../api/pod-types.ts';
import { invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { subdomainProblems } from '../formats.ts';
import { validateLabelSelector } from '../labels.ts';
import { validateLocalNonReservedPath } from '../paths.ts';
import { validateUser } from './files.ts';
import type { ProjectedPaths } from './projected-paths.ts';
import { validateRequired } from './required-fields.ts';
import { validateSignerName } from './signer-name.ts';

/** What validateProjectionSources has against a bundle of certificates. */
export function* validateTrustBundle(
  bundle: ClusterTrustBundleProjection,
  path: FieldPath,
  paths: ProjectedPaths,
): FieldErrors {
  const { path: file = '' } = bundle;
  yield* validateChoice(bundle, path);
  yield* validateRequired(bundle, ['path'], path);
  yield* validateUser(bundle.user, path.child('user'));
  yield* validateLocalNonReservedPath(file, path.child('path'));
  yield* paths.take(file);
}

/** One bundle by its name, or all of a signer. */
function* validateChoice(bundle: ClusterTrustBundleProjection, path: FieldPath): FieldErrors {
  const { name, signerName, labelSelector } = bundle;
  if (name !== undefined && signerName !== undefined) {
    yield invalid(path, shown(bundle), 'only one of name and signerName may be used');
  } else if (name !== undefined) {
    yield* validateName(name, path.child('name'));
    if (labelSelector === undefined) return;
    yield invalid(
      path.child('labelSelector'),
      shownSelector(labelSelector),
      'labelSelector must be unset if name is specified',
    );
  } else if (signerName !== undefined) {
    const signerPath = path.child('signerName');
    if (signerName === '') yield required(signerPath, 'must be a valid signer name');
    yield* validateSignerName(signerName, signerPath);
    yield* validateLabelSelector(labelSelector, path.child('labelSelector'));
  } else {
    yield required(path, 'either name or signerName must be specified');
  }
}

function* validateName(name: string, path: FieldPath): FieldErrors {
  if (name === '') yield required(path, 'must be a valid object name');
  const problems = bundleNameProblems(name);
  yield* problems.map((problem) => invalid(path, name, `not a valid clustertrustbundlename: ${problem}`));
}

/** ValidateClusterTrustBundleName of names.go: a bundle of a signer has the signer in front, with colons for its slashes. */
function bundleNameProblems(name: string): readonly string[] {
  const colon = name.lastIndexOf(':');
  if (colon === -1) return subdomainProblems(name);
  if (colon === 0) return ['ClusterTrustBundle without signer name must not have ":" in its name'];
  const signer = name.slice(0, colon).replaceAll(':', '/');
  const prefix = `${signer.replaceAll('/', ':')}:`;
  if (name.startsWith(prefix)) return subdomainProblems(name.slice(prefix.length));
  return [`ClusterTrustBundle for signerName ${signer} must be named with prefix ${prefix}`];
}

/** As the fields are called within Kubernetes. */
function shown(bundle: ClusterTrustBundleProjection): unknown {
  return {
    Name: bundle.name ?? null,
    SignerName: bundle.signerName ?? null,
    LabelSelector: bundle.labelSelector === undefined ? null : shownSelector(bundle.labelSelector),
    Optional: bundle.optional ?? null,
    Path: bundle.path ?? '',
    User: bundle.user ?? null,
  };
}

/** Without what is empty, but for a requirement's key and operator. */
function shownSelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): unknown {
  const requirements = matchExpressions.map(({ key = '', operator = '', values = [] }) => {
    return { key, operator, ...(values.length > 0 && { values }) };
  });
  return {
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
    ...(requirements.length > 0 && { matchExpressions: requirements }),
  };
}
