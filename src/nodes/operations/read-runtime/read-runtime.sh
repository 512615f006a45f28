#!/bin/sh
# Asks the container runtime what it runs.
#   read_runtime LIMIT ENDPOINT
# ENDPOINT is the one that the kubelet is known to use, or empty. LIMIT is in seconds, for each answer.
# Frames:
#   client (TEXT), endpoint (TEXT)      who answered, where; an empty endpoint is crictl's own setting
#   pods (JSON), containers (JSON)      what `crictl pods` and `crictl ps --all` say
# or, with the client's complaint as noise:
#   none mounted|no-client|no-socket|refused|timed-out
# Always ends with 0.

: "${crictl=}" "${url=}" "${urls=}"

limit=$1
endpoint=$2

# Whether crictl has been told where the runtime listens.
is_configured() {
  [ -z "${CONTAINER_RUNTIME_ENDPOINT-}" ] || return 0
  case $crictl in
    k3s | */k3s) return 0 ;;
  esac
  grep -qs '^[[:blank:]]*runtime-endpoint:.*/' "${CRI_CONFIG_FILE:-/etc/crictl.yaml}"
}

# ask ENDPOINT: says what runs and ends the script, or fails with crictl's status. The two questions are asked at once,
# and one of the two complains: what both say would run into each other.
ask() {
  {
    ask_crictl "$limit" "$1" ps --all -o json 2>/dev/null
    echo "status $?"
  } | answer "$1" || return
  exit 0
}

# answer ENDPOINT <CONTAINERS: what `crictl ps` printed, and its status in a last line, come on standard input.
answer() {
  pods=$(ask_crictl "$limit" "$1" pods -o json </dev/null) || return
  containers=$(cat)
  status=${containers##*status }
  if [ "$status" -ne 0 ]; then
    [ "$status" -eq 124 ] || ask_crictl "$limit" "$1" ps >/dev/null </dev/null
    return "$status"
  fi
  say_text "$crictl" client
  say_text "$1" endpoint
  say_text "$pods" pods
  say_text "${containers%status *}" containers
}

refuse_mounted
find_crictl || none no-client

if [ -n "$endpoint" ]; then
  find_endpoint "$endpoint"
  set -- "$url"
elif is_configured; then
  set -- ''
else
  # Those of the distributions that bring their own runtime first: beside them another containerd may run that has
  # nothing to do with the kubelet.
  find_sockets /run/k3s/containerd/containerd.sock /run/k0s/containerd.sock \
    /var/snap/microk8s/common/run/containerd.sock /run/crio/crio.sock /run/cri-dockerd.sock \
    /run/containerd/containerd.sock
  # shellcheck disable=SC2086 # the paths hold no blanks
  set -- $urls
fi

ask_each "$@"
