/** The kubelet reads no more of a file, in bytes: `maxConfigLength` in pkg/kubelet/config/common.go, 10 MiB. */
export const LONGEST_MANIFEST = 10 * 1024 * 1024;
