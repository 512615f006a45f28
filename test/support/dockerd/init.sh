#!/bin/sh
# The first process of a test's Docker Engine, in mount and process namespaces of its own. All that it writes is
# kept in memory and gone with it, but for its socket.
#
#   sh init.sh DIRECTORY
set -eu

directory=$1
mount -t proc proc /proc
mount -t tmpfs -o mode=755 tmpfs /run
mkdir "$directory/data"
mount -t tmpfs -o mode=700 tmpfs "$directory/data"
exec dockerd --host "unix://$directory/docker.sock" --data-root "$directory/data/root" --exec-root /run/docker \
  --pidfile /run/docker.pid --storage-driver vfs --bridge none --iptables=false --ip6tables=false --ip-forward=false \
  --exec-opt native.cgroupdriver=cgroupfs --cgroup-parent "/${directory##*/}"
