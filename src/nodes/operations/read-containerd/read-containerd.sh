#!/bin/sh
# Asks a containerd what it runs for the kubelet, by ctr, which comes with it.
#   read_containerd LIMIT ENDPOINT NODE
# ENDPOINT is the one that the kubelet is known to use, or empty; NODE the kubelet's name for the node, or empty. LIMIT
# is in seconds, for each answer.
# Frames:
#   client (TEXT), endpoint (TEXT)      who answered, where
#   tasks (TEXT)                        what `ctr tasks list` says
#   container ID (JSON)                 what `ctr containers info` says of each container and sandbox that may be of a
#                                       static pod
#   status ID (JSON)                    what containerd's part for the kubelet wrote down of a container, where it did
# or, with the client's complaint as noise:
#   none mounted|no-client|no-socket|refused|timed-out
# Always ends with 0.

: "${program=}"

# shellcheck disable=SC2034 # ask_ctr reads it
limit=$1
endpoint=$2
node=$3

# list_candidates URL: ctr tells of one container a call, so it is asked of no more than may be of static pods: they have
# the UIDs that a kubelet makes, or the node's name behind their own.
list_candidates() {
  if [ -n "$node" ]; then
    ask_ctr "$1" containers list --quiet 'labels."io.kubernetes.pod.uid"~="^[^-]+$"' \
      "labels.\"io.kubernetes.pod.name\"~=\"-$node\$\""
  else
    ask_ctr "$1" containers list --quiet 'labels."io.kubernetes.pod.uid"'
  fi
}

# find_root URL: puts into $root_directory where containerd keeps its things: it tells where one part of it does.
find_root() {
  root_directory=
  plugins=$(ask_ctr "$1" plugins list --detailed id==content) || return
  case $plugins in
    *root*/*/io.containerd.content.v1.content*) plugins=/${plugins#*root*/} ;;
    *) return ;;
  esac
  root_directory=${plugins%%/io.containerd.content.v1.content*}
}

# ask URL: says what runs and ends the script, or fails with ctr's status.
ask() {
  candidates=$(list_candidates "$1") || return
  tasks=$(ask_ctr "$1" tasks list) || return
  find_root "$1"
  say_text "$program" client
  say_text "$1" endpoint
  say_text "$tasks" tasks
  told=
  # Of one that is made anew the old container may be gone by now, and the new one was not on the list.
  for _ in 1 2 3; do
    # shellcheck disable=SC2086 # ids hold no blanks
    tell_containers "$1" $candidates && break
    candidates=$(list_candidates "$1") || break
  done
  exit 0
}

# tell_containers URL ID…: says what was not said yet, and fails where one of them is gone.
tell_containers() {
  containers_url=$1
  shift
  gone=0
  for id in "$@"; do
    case " $told " in
      *" $id "*) continue ;;
    esac
    tell_container "$containers_url" "$id"
    case $? in
      0) told="$told $id" ;;
      # Who hangs does so of the rest.
      124) none timed-out ;;
      *) gone=1 ;;
    esac
  done
  return "$gone"
}

# tell_container URL ID
tell_container() {
  info=$(ask_ctr "$1" containers info "$2") || return
  say_text "$info" container "$2"
  say_written "$root_directory" "$2"
}

refuse_mounted
find_program ctr /var/lib/rancher/rke2/bin/ctr k3s /usr/local/bin/k3s k0s /usr/local/bin/k0s \
  /snap/microk8s/current/bin/ctr || none no-client
ask_containerd "$endpoint"
