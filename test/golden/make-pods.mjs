// The pods of the recordings: their names tell what is to be seen in them.
const uid = (letter) => letter.repeat(32);
const SLEEP = ['sleep', '1000'];

/** Makes on a runtime the pods that every recording is of, as a kubelet would have made them. */
export async function makePods(runtime) {
  await make(runtime, { name: 'running-controlplane', uid: uid('1'), labels: { app: 'web' } }, [
    { name: 'web', command: SLEEP },
  ]);
  await make(runtime, { name: 'completed-controlplane', uid: uid('2') }, [
    { name: 'job', command: ['sh', '-c', 'exit 0'] },
  ]);
  await make(runtime, { name: 'failed-controlplane', uid: uid('3') }, [
    { name: 'job', command: ['sh', '-c', 'exit 1'] },
  ]);
  await make(runtime, { name: 'restarted-controlplane', uid: uid('4') }, [
    { name: 'web', command: ['sh', '-c', 'exit 1'] },
    { name: 'web', command: SLEEP, restartCount: 1 },
  ]);
  await make(runtime, { name: 'empty-controlplane', namespace: 'kube-system', uid: uid('5') }, []);

  // The sandbox died, the kubelet made another.
  const renewed = { name: 'renewed-controlplane', uid: uid('6') };
  const died = await make(runtime, renewed, [{ name: 'web', command: SLEEP }]);
  await runtime.stopSandbox(died);
  await make(runtime, { ...renewed, attempt: 1 }, [{ name: 'web', command: SLEEP, restartCount: 1 }]);

  // The file was changed, so the pod has another UID.
  const replaced = await make(runtime, { name: 'replaced-controlplane', uid: uid('7') }, [
    { name: 'web', command: SLEEP },
  ]);
  await runtime.stopSandbox(replaced);
  await make(runtime, { name: 'replaced-controlplane', uid: uid('8') }, [{ name: 'web', command: SLEEP }]);

  // The API server's and a URL's: no pods of files.
  await make(runtime, { name: 'ordinary-6d4b75cb6d-hwjrx', uid: uid('9'), source: 'api' }, [
    { name: 'web', command: SLEEP },
  ]);
  await make(runtime, { name: 'fetched-controlplane', uid: uid('a'), source: 'http' }, [
    { name: 'web', command: SLEEP },
  ]);
}

async function make(runtime, sandbox, containers) {
  const sandboxId = await runtime.runSandbox(sandbox);
  for (const container of containers) {
    const id = await runtime.runContainer(sandboxId, sandbox, container);
    if (container.command !== SLEEP) await runtime.untilExited(id);
  }
  return sandboxId;
}
