#!/bin/sh
# Functions with which the scripts of this folder find a containerd, and what it wrote down.

: "${url=}" "${urls=}" "${limit=}" "${program=}"

# ask_containerd ENDPOINT: calls the script's own `ask` with where containerds listen; only with the kubelet's, where
# that is known.
ask_containerd() {
  if [ -n "$1" ]; then
    find_endpoint "$1"
    ask_each "$url"
  fi
  # Those of the distributions that bring their own runtime first: beside them another containerd may run that has
  # nothing to do with the kubelet.
  find_sockets /run/k3s/containerd/containerd.sock /run/k0s/containerd.sock \
    /var/snap/microk8s/common/run/containerd.sock /run/containerd/containerd.sock
  # shellcheck disable=SC2086 # the paths hold no blanks
  ask_each $urls
}

# say_written ROOT ID: says what containerd's part for the kubelet wrote down of a container, where it did; of sandboxes
# it does not.
say_written() {
  written=
  # It fails for want of an end of line, and reads all the same.
  read -r written 2>/dev/null <"$1/io.containerd.grpc.v1.cri/containers/$2/status"
  [ -z "$written" ] || say_text "$written" status "$2"
}

# ask_ctr URL WORD…
ask_ctr() {
  ask_url=$1
  shift
  call_client "limited $limit" ctr "$program" "$ask_url" "$@"
}
