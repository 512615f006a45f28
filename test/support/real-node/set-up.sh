#!/bin/sh
# Makes of a test's node one that runs pods: its own network, control groups of its own, a registry and containerd. It
# runs on the node, as root, and ends when containerd listens.
#
#   sh set-up.sh NAME SHARED NODE REGISTRY
#
# NAME is that of the control group, directly below the machine's root, under which all pods are. SHARED is a directory
# with the images' archives, which also takes the logs; NODE the program that runs REGISTRY.
set -eu

name=$1
shared=$2
node=$3
registry=$4

# containerd lays one file system over another, which the kernel allows on few; the kubelet asks how full this one is.
mkdir -p /var/lib/containerd /var/lib/kubelet
mount -t tmpfs -o mode=700 tmpfs /var/lib/containerd
mkdir /run/kubelet-files
cp -a /var/lib/kubelet/. /run/kubelet-files
mount -t tmpfs -o mode=700 tmpfs /var/lib/kubelet
cp -a /run/kubelet-files/. /var/lib/kubelet

# The kubelet sets these for the whole machine, which is not its own here. They have what it wants already.
mkdir /run/sysctl
while read -r path value; do
  file=/run/sysctl/${path##*/}
  printf '%s\n' "$value" >"$file"
  mount --bind "$file" "/proc/sys/$path"
done <<'END'
vm/overcommit_memory 1
vm/panic_on_oom 0
kernel/panic 10
kernel/panic_on_oops 1
kernel/keys/root_maxkeys 1000000
kernel/keys/root_maxbytes 25000000
END

# A control group for all pods, in every hierarchy that has one: those of version 1, or the one of version 2.
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
  mkdir "/sys/fs/cgroup/$name"
else
  for hierarchy in /sys/fs/cgroup/*/; do
    [ -e "$hierarchy/cgroup.controllers" ] || mkdir -p "$hierarchy/$name"
  done
fi

# A network that only the kubelet, containerd and the pods are in, with a default route, by which a kubelet finds out its
# own address. Whoever is on the node otherwise, as kstatic is, reaches none of their ports.
mkdir /run/netns
: >/run/netns/pods
unshare --net=/run/netns/pods true
nsenter --net=/run/netns/pods sh -eu <<'END'
busybox ip link set lo up
busybox ip link add node0 type bridge
busybox ip addr add 192.0.2.10/24 dev node0
busybox ip link set node0 up
busybox ip route add default via 192.0.2.1
END

for image in busybox pause; do
  mkdir -p "/run/images/$image"
  tar -C "/run/images/$image" -xf "$shared/$image.tar"
done
nsenter --net=/run/netns/pods setsid "$node" "$registry" 5000 /run/images </dev/null >"$shared/registry.log" 2>&1 &
nsenter --net=/run/netns/pods setsid containerd </dev/null >"$shared/containerd.log" 2>&1 &

tries=600
until ctr version >/dev/null 2>&1; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || exit 1
  sleep 0.1
done
