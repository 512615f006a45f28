#!/bin/sh
# The first process of a test's node. It runs in new mount, process and host name namespaces and turns them into a
# machine of its own: the root is an overlay over this machine's, kept in memory, so that whatever happens in it is gone
# with the node and was never on the machine. It ends as the node's sshd.
#
#   sh init.sh DIRECTORY HOSTNAME normal|busybox PROCESSES REPOSITORY
#
# DIRECTORY holds `files`, the tree laid over the root, `programs`, a line with a path and the program of this machine that
# is to be there, and `processes`, what the program PROCESSES is to start.
# REPOSITORY is there to be read, wherever on the machine it lies.
set -eu

directory=$1
hostname=$2
tools=$3
processes=$4
repository=$5

# /proc is still the machine's, which knows this shell by the number that nsenter needs.
read -r pid rest </proc/self/stat
printf '%s\n' "$pid" >"$directory/pid"

mkdir "$directory/mounts"
mount -t tmpfs tmpfs "$directory/mounts"
cd "$directory/mounts"
mkdir upper work root
mount -t overlay overlay -o "lowerdir=/,upperdir=$PWD/upper,workdir=$PWD/work" root
root=$PWD/root

mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
# A login shell reads what lies in a home: the machine's must not be there.
mount -t tmpfs -o mode=755 tmpfs "$root/home"
mount -t tmpfs -o mode=700 tmpfs "$root/root"
mkdir -p "$root/run/sshd" "$root$directory/shared" "$root$repository"
mount --bind "$directory/shared" "$root$directory/shared"
mount --bind "$repository" "$root$repository"
mount -o remount,bind,ro "$root$repository"

if [ "$tools" = busybox ]; then
  mkdir "$root/run/busybox"
  busybox --install -s "$root/run/busybox"
  cp --remove-destination "$(command -v busybox)" "$root/run/busybox/busybox"
  # What a node of busybox would have besides: its own sudo and doas, and the daemon that this shell becomes.
  for program in sudo doas; do
    if path=$(command -v "$program"); then cp -p "$path" "$root/run/busybox/$program"; fi
  done
  mkdir "$root/run/sbin"
  cp /usr/sbin/sshd "$root/run/sbin/sshd"
  if [ -x /usr/sbin/unix_chkpwd ]; then cp -p /usr/sbin/unix_chkpwd "$root/run/sbin/unix_chkpwd"; fi
  for place in /bin /usr/bin; do mount --bind "$root/run/busybox" "$root$place"; done
  for place in /sbin /usr/sbin; do mount --bind "$root/run/sbin" "$root$place"; done
  mount -t tmpfs -o mode=755 tmpfs "$root/usr/local"
fi

cp -a "$directory/files/." "$root/"
while IFS=$(printf '\t') read -r path program; do
  mkdir -p "$root${path%/*}"
  : >"$root$path"
  mount --bind "$program" "$root$path"
done <"$directory/programs"
hostname "$hostname"
perl "$processes" "$root" "$directory/processes"

mkdir "$root/run/machine"
cd "$root"
pivot_root . run/machine
exec sh -c 'cd / && umount -l /run/machine && rmdir /run/machine && exec /usr/sbin/sshd -D -E "$1" -f /etc/ssh/sshd_config' \
  init "$directory/shared/sshd.log"
