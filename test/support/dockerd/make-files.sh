#!/bin/sh
# Makes the archive of the files of an image: busybox, for docker import.
#
#   sh make-files.sh ARCHIVE
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/tmp"
cp "$(command -v busybox)" "$work/bin/busybox"
for program in sh sleep; do ln -s busybox "$work/bin/$program"; done
tar -C "$work" --owner=0 --group=0 -cf "$1" .
