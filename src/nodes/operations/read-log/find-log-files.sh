#!/bin/sh
# Lists the log files of pods by the kubelet's directories of them, which are called NAMESPACE_POD_UID.
#   find_log_files DIRECTORY POD…
# DIRECTORY is the node's own, where the kubelet keeps them; POD a pod's name as the kubelet calls it.
# Frames:
#   files (LINES)       `SECONDS NAMESPACE_POD_UID/CONTAINER/COUNT.log`, each file with when it was last written to
#   denied              the directory cannot be read
# Always ends with 0.

: "${resolved=}"

inside "$1" || exit 0
shift
[ -d "$resolved" ] || exit 0
if ! cd "$resolved" 2>/dev/null || [ ! -r . ]; then
  say denied
  exit 0
fi

# A name of Kubernetes holds no `_`.
open_content files
for pod in "$@"; do
  for directory in *_"$pod"_*; do
    [ -d "$directory" ] || continue
    # Of a link to the file that a Docker Engine writes, its own time: when the container was made.
    stat -c '%Y %n' -- "$directory"/*/*.log 2>/dev/null
  done
done
close_content
exit 0
