#!/bin/sh
# The first process of a test's containerd, in mount and process namespaces of its own. All that it writes is kept in
# memory and gone with it, but for its socket, which the test reaches.
#
#   sh init.sh DIRECTORY
set -eu

directory=$1
read -r pid rest </proc/self/stat
printf '%s\n' "$pid" >"$directory/pid"

mount -t proc proc /proc
# Here the shims of the containers listen, wherever the rest is kept.
mount -t tmpfs -o mode=755 tmpfs /run
mkdir "$directory/data"
mount -t tmpfs -o mode=700 tmpfs "$directory/data"
mkdir "$directory/data/cni"

cat >"$directory/data/config.toml" <<END
version = 2
root = "$directory/data/root"
state = "$directory/data/state"
[grpc]
  address = "$directory/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "kstatic.test/pause:1"
  # What runs in a container itself may not lower these scores.
  restrict_oom_score_adj = true
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    conf_dir = "$directory/data/cni"
END
exec containerd --config "$directory/data/config.toml"
