#!/bin/sh
# Asks the container runtime for what the kubelet wanted of single containers when it had them made.
#   read_configs LIMIT crictl|ctr|nerdctl PROGRAM ENDPOINT ID…
# PROGRAM and ENDPOINT are those that told of the containers. Frames: `config ID` (JSON), in the client's own shape, of
# each that is still there. Always ends with 0.

limit=$1
client=$2
program=$3
# shellcheck disable=SC2034 # ask_crictl reads it
crictl=$3
endpoint=$4
shift 4

# ask_client ID
ask_client() {
  case $client in
    crictl) ask_crictl "$limit" "$endpoint" inspect -o json "$1" ;;
    ctr) ask_ctr "$endpoint" containers info "$1" ;;
    *)
      call_client "limited $limit" "$client" "$program" "$endpoint" inspect --mode native \
        --format '{"Extensions":{{json .Extensions}}}' "$1"
      ;;
  esac
}

for id in "$@"; do
  told=$(ask_client "$id")
  case $? in
    0) say_text "$told" config "$id" ;;
    # Who hangs does so of the rest.
    124) exit 0 ;;
  esac
done 2>/dev/null
exit 0
