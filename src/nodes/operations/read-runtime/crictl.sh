#!/bin/sh
# Functions with which the scripts of this folder call crictl, the one client that every CRI runtime answers to.

: "${program=}"

# find_crictl: puts the program into $crictl: a name, a path, or `k3s`, which holds a crictl with its own settings.
find_crictl() {
  find_program crictl /usr/local/bin/crictl /opt/bin/crictl /home/kubernetes/bin/crictl \
    /var/lib/rancher/rke2/bin/crictl k3s /usr/local/bin/k3s || return
  crictl=$program
}

# ask_crictl LIMIT ENDPOINT WORD…: an empty ENDPOINT leaves it to crictl's own settings. Fails with 124 after LIMIT
# seconds.
ask_crictl() {
  ask_limit=$1
  ask_endpoint=$2
  shift 2
  call_client "limited $ask_limit" crictl "$crictl" "$ask_endpoint" "$@"
}
