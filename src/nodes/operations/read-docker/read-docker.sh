#!/bin/sh
# Asks a Docker Engine what it runs for the kubelet, which reaches it through cri-dockerd, or once through its own
# dockershim.
#   read_docker LIMIT
# LIMIT is in seconds, for each answer.
# Frames:
#   client (TEXT), endpoint (TEXT)      who answered, where
#   containers (JSON)                   an object a line for each container and sandbox of a pod of a file
# or, with the client's complaint as noise:
#   none mounted|no-client|no-socket|refused|timed-out
# Always ends with 0.

: "${program=}" "${urls=}"

limit=$1

# Those of the kubelet, with whence it has the pod and, of a container, the sandbox.
list_format='{{.Label "annotation.kubernetes.io/config.source"}}/{{.Label "io.kubernetes.sandbox.id"}}/{{.ID}}'

# No more than is needed: the environment of a container stays on the node.
inspect_format='{"id":{{json .ID}},"createdAt":{{json .Created}},"image":{{json .Config.Image}}'\
',"labels":{{json .Config.Labels}},"state":{{json .State}}}'

# ask_docker WORD…: of the engine on this machine, whatever the user's settings say.
ask_docker() {
  call_client "limited $limit" docker "$program" "${urls# }" "$@"
}

# refuse STATUS: tells why nothing was answered.
refuse() {
  [ "$1" -ne 124 ] || none timed-out
  none refused
}

# choose ENTRY…: puts into $chosen the sandboxes of files, then their containers.
choose() {
  chosen=
  for entry in "$@"; do
    case $entry in
      file//*) chosen="$chosen ${entry##*/}" ;;
    esac
  done
  sandboxes=$chosen
  for entry in "$@"; do
    sandbox=${entry%/*}
    sandbox=${sandbox#/}
    case $sandbox in
      '' | */*) continue ;;
    esac
    case "$sandboxes " in
      *" $sandbox "*) chosen="$chosen ${entry##*/}" ;;
    esac
  done
}

refuse_mounted
find_program docker /usr/local/bin/docker || none no-client
find_sockets /var/run/docker.sock

entries=$(ask_docker ps --all --no-trunc --filter label=io.kubernetes.docker.type --format "$list_format") ||
  refuse $?
# shellcheck disable=SC2086 # they hold no blanks
choose $entries

containers=
if [ -n "$chosen" ]; then
  # Of one that is gone meanwhile docker complains, once it has told of the others.
  # shellcheck disable=SC2086 # these are ids
  containers=$(ask_docker inspect --type container --format "$inspect_format" $chosen) || [ -n "$containers" ] ||
    refuse $?
fi
say_text "$program" client
say_text "${urls# }" endpoint
say_text "$containers" containers
exit 0
