#!/bin/sh
# Asks a containerd what it runs for the kubelet, by nerdctl.
#   read_nerdctl LIMIT ENDPOINT NODE
# ENDPOINT is the one that the kubelet is known to use, or empty; NODE the kubelet's name for the node, or empty. LIMIT
# is in seconds, for each answer.
# Frames:
#   client (TEXT), endpoint (TEXT)      who answered, where
#   containers (JSON)                   an object a line for each container and sandbox that may be of a static pod
#   status ID (JSON)                    what containerd's part for the kubelet wrote down of a container, where it did
# or, with the client's complaint as noise:
#   none mounted|no-client|no-socket|refused|timed-out
# Always ends with 0.

: "${program=}"

limit=$1
endpoint=$2
node=$3

list_format='{{.Label "io.kubernetes.pod.uid"}}/{{.Label "io.kubernetes.pod.name"}}/{{.ID}}'

# No more than is needed: what a container may do, and its network, stay on the node.
inspect_format='{"ID":{{json .ID}},"CreatedAt":{{json .CreatedAt}},"Extensions":{{json .Extensions}}'\
',"Process":{{json .Process}}}'

# ask_nerdctl URL WORD…
ask_nerdctl() {
  ask_url=$1
  shift
  call_client "limited $limit" nerdctl "$program" "$ask_url" "$@"
}

# choose ENTRY…: puts into $chosen what may be of static pods: they have the UIDs that a kubelet makes, or the node's
# name behind their own.
choose() {
  chosen=
  for entry in "$@"; do
    case $node:$entry in
      *://*) continue ;;
      ?*:*-*/*/*)
        case ${entry%/*} in
          *"-$node") ;;
          *) continue ;;
        esac
        ;;
    esac
    chosen="$chosen ${entry##*/}"
  done
}

# say_written_of ID…: where containerd keeps its things nerdctl cannot tell, so what it wrote down is looked for where
# it is kept by default, and by the distributions that bring their own.
say_written_of() {
  for id in "$@"; do
    for place in /var/lib/containerd /var/lib/rancher/k3s/agent/containerd /var/lib/rancher/rke2/agent/containerd \
      /var/lib/k0s/containerd /var/snap/microk8s/common/var/lib/containerd; do
      say_written "$place" "$id"
    done
  done
}

# inspect URL: puts into $containers what nerdctl tells of those that it lists.
inspect() {
  entries=$(ask_nerdctl "$1" ps --all --no-trunc --format "$list_format") || return
  # shellcheck disable=SC2086 # they hold no blanks
  choose $entries
  containers=
  # shellcheck disable=SC2086 # these are ids
  [ -z "$chosen" ] || containers=$(ask_nerdctl "$1" inspect --mode native --format "$inspect_format" $chosen)
}

# ask URL: says what runs and ends the script, or fails with nerdctl's status.
ask() {
  inspect "$1"
  case $? in
    0) ;;
    124) return 124 ;;
    # For one that is gone meanwhile nerdctl tells of none.
    *) inspect "$1" || return ;;
  esac
  say_text "$program" client
  say_text "$1" endpoint
  say_text "$containers" containers
  # shellcheck disable=SC2086 # these are ids
  say_written_of $chosen
  exit 0
}

refuse_mounted
find_program nerdctl /usr/local/bin/nerdctl || none no-client
ask_containerd "$endpoint"
