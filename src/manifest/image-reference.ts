// The grammar of github.com/distribution/reference v0.6.0, by which kubectl and the kubelet read the name of an image.
const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const HOST = `(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])`;
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const FORM = new RegExp(
  `^(?:${HOST}(?::[0-9]+)?/)?(?<path>${PATH_PART}(?:/${PATH_PART})*)(?::(?<tag>${TAG}))?(?:@(?<digest>${DIGEST}))?$`,
);

/** Whether the text names an image: `[host[:port]/]path[:tag][@digest]`. */
export function isImageReference(text: string): boolean {
  return FORM.test(text);
}

/**
 * The tag of an image by its name as people write it, `latest` where the name has neither a tag nor a digest, and
 * undefined where it has only a digest or is no name of an image (pkg/util/parsers, ParseImageName).
 */
export function imageTag(image: string): string | undefined {
  if (IDENTIFIER.test(image)) return undefined;
  const { path, tag, digest } = FORM.exec(withDomain(image))?.groups ?? {};
  if (path === undefined || path.length > LONGEST_PATH) return undefined;
  if (digest === undefined) return tag ?? 'latest';
  return isKnownDigest(digest) ? tag : undefined;
}

/**
 * The name in full under which a runtime keeps an image: `docker.io/library/busybox:latest` of `busybox`; where there is a
 * digest, that counts and the tag does not (containerd, pkg/cri/store/image, util.NormalizeImageRef). Undefined where the
 * kubelet finds no name of an image in the text (pkg/kubelet/images, applyDefaultImageTag).
 */
export function fullImageName(image: string): string | undefined {
  if (IDENTIFIER.test(image)) return undefined;
  const full = withDomain(image);
  const { path, tag, digest } = FORM.exec(full)?.groups ?? {};
  if (path === undefined || path.length > LONGEST_PATH) return undefined;
  if (digest === undefined) return tag === undefined ? `${full}:latest` : full;
  if (!isKnownDigest(digest)) return undefined;
  const name = full.slice(0, -digest.length - 1);
  return `${tag === undefined ? name : name.slice(0, -tag.length - 1)}@${digest}`;
}

const IDENTIFIER = /^[a-f0-9]{64}$/;
const LONGEST_PATH = 255;
const DEFAULT_DOMAIN = 'docker.io';

/** The name with the registry that Docker takes it for: `busybox` is `docker.io/library/busybox`. */
function withDomain(image: string): string {
  const slash = image.indexOf('/');
  const first = slash === -1 ? '' : image.slice(0, slash);
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  const domain = isDomain && first !== 'index.docker.io' ? first : DEFAULT_DOMAIN;
  const path = isDomain ? image.slice(slash + 1) : image;
  return domain === DEFAULT_DOMAIN && !path.includes('/') ? `${domain}/library/${path}` : `${domain}/${path}`;
}

/** The digests that github.com/opencontainers/go-digest v1.0.0 can check. */
function isKnownDigest(digest: string): boolean {
  return /^(sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/.test(digest);
}
