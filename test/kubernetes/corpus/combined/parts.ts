/** What other fields are tried with. */
export const CONTAINER = { name: 'web', image: 'busybox' };
export const DATA = { name: 'data', emptyDir: {} };
export const DISK = { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } };
export const EXEC = { exec: { command: ['true'] } };
