#!/bin/sh
# Asks a container runtime whether it has images, by the client that told what runs.
#   find_images LIMIT KIND CLIENT ENDPOINT IMAGE…
# KIND is crictl, ctr, nerdctl or docker; ctr takes images only by the full name that containerd gives them. LIMIT is in
# seconds, for each answer.
# Frames:
#   machine WORD                 the processor, as uname calls it
#   present NUMBER (TEXT)        NUMBER is the image's place in the list, from 0 on; the text is empty, or holds a line
#                                about the processor that it is for
#   absent NUMBER
# Of an image about which the runtime did not answer nothing is said. Always ends with 0.

: "${root?}"

limit=$1
kind=$2
client=$3
endpoint=$4
shift 4

[ -z "$root" ] || exit 0

# ask_client WORD…
ask_client() {
  call_client "limited $limit" "$kind" "$client" "$endpoint" "$@"
}

# answers: whether the runtime says anything about images, so that an error about one means that it is not there.
answers() {
  case $kind in
    ctr) ask_client images list --quiet ;;
    *) ask_client images --quiet ;;
  esac >/dev/null
}

# find IMAGE: puts what is told into $told.
find() {
  case $kind in
    crictl)
      told=$(ask_client inspecti -o json "$1" 2>/dev/null) || return
      told=$(printf '%s\n' "$told" | grep -E '^ *"architecture": *"' | head -n 1)
      ;;
    ctr)
      told=$(ask_client images list --quiet "name==$1" 2>/dev/null) || return
      [ -n "$told" ] || return 1
      told=
      ;;
    *) told=$(ask_client image inspect --format '"architecture": "{{.Architecture}}"' "$1" 2>/dev/null) ;;
  esac
}

say machine "$(uname -m)"
answers || exit 0
number=0
for image in "$@"; do
  find "$image"
  case $? in
    0) say_text "$told" present "$number" ;;
    124) exit 0 ;;
    *) say absent "$number" ;;
  esac
  number=$((number + 1))
done
exit 0
