#!/bin/sh
# Removes what a container runtime left of control groups: they are the machine's, and outlive every namespace. Their
# processes have been killed, but the kernel may not be done with them.
#
#   sh remove-control-groups.sh NAME      NAME is that of the group directly below the root
name=$1

tries=50
for group in "/sys/fs/cgroup/$name" "/sys/fs/cgroup/"*"/$name"; do
  while [ -e "$group" ] && [ "$tries" -gt 0 ]; do
    find "$group" -depth -type d -exec rmdir {} + 2>/dev/null && break
    tries=$((tries - 1))
    sleep 0.1
  done
done
