#!/bin/sh
# How each client of a container runtime is told where that listens.

# How long crictl waits for an answer; who has time sets it.
call_seconds=10

# call_client HOW KIND PROGRAM ENDPOINT WORD…: runs `HOW PROGRAM SETTINGS WORD…`. HOW is `exec`, or `limited SECONDS`
# (runtime.sh). KIND is crictl, ctr, nerdctl or docker, PROGRAM where it is; an empty ENDPOINT leaves it to crictl's own
# settings.
call_client() {
  call_how=$1
  call_kind=$2
  call_program=$3
  call_endpoint=$4
  shift 4
  case $call_kind in
    crictl)
      # It would give up by itself after two seconds, which a busy node may need, and tell it like any other trouble.
      set -- --timeout "${call_seconds}s" "$@"
      # Both, for settings that name another image service would otherwise still be asked.
      [ -z "$call_endpoint" ] || set -- --runtime-endpoint "$call_endpoint" --image-endpoint "$call_endpoint" "$@"
      ;;
    # It would wait ten seconds for a socket behind which nobody listens, and then say that it has waited.
    ctr) set -- --connect-timeout 2s --address "${call_endpoint#unix://}" --namespace k8s.io "$@" ;;
    nerdctl) set -- --address "${call_endpoint#unix://}" --namespace k8s.io "$@" ;;
    docker) set -- --host "$call_endpoint" "$@" ;;
  esac
  # These hold a crictl and a ctr.
  case $call_program in
    k3s | */k3s | k0s | */k0s) set -- "$call_kind" "$@" ;;
  esac
  # shellcheck disable=SC2086 # a word, or two
  $call_how "$call_program" "$@"
}
