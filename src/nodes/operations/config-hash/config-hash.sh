#!/bin/sh
# What the scripts of this folder have in common.

# is_noted VERSION HASH: whether the hash is kept beside a version. What is no plain file is left alone, and so noted.
is_noted() {
  [ -e "$1/config-hash" ] || [ -L "$1/config-hash" ] || return 1
  [ -f "$1/config-hash" ] && [ ! -L "$1/config-hash" ] || return 0
  while IFS= read -r noted; do
    [ "$noted" != "$2" ] || return 0
  done <"$1/config-hash"
  return 1
}
