#!/bin/sh
# Finds a file of the node where the node's file system is mounted at $root (a rescue disk): every symlink on the way
# is read as the node itself would read it, so that an absolute one never leads out of the mounted file system.

: "${root?}"

# inside PATH: puts into $resolved where the absolute PATH, with the symlinks of its last component followed, is found
# on this machine. Fails when the way is longer than 40 links (the kernel's own limit).
inside() {
  resolved=$1
  [ -n "$root" ] || return 0
  walk_inside "$1" follow
}

# inside_parent PATH: as `inside`, but a symlink in the last component is left as it is.
inside_parent() {
  resolved=$1
  [ -n "$root" ] || return 0
  walk_inside "$1" keep
}

walk_inside() {
  inside_rest=$1
  inside_done=
  inside_links=0
  while [ -n "$inside_rest" ]; do
    case $inside_rest in
      /*)
        inside_rest=${inside_rest#/}
        continue
        ;;
      */*)
        inside_component=${inside_rest%%/*}
        inside_rest=${inside_rest#*/}
        inside_last=
        ;;
      *)
        inside_component=$inside_rest
        inside_rest=
        inside_last=$2
        ;;
    esac
    case $inside_component in
      .) continue ;;
      ..)
        inside_done=${inside_done%/*}
        continue
        ;;
    esac
    if [ -L "$root$inside_done/$inside_component" ] && [ "$inside_last" != keep ]; then
      inside_links=$((inside_links + 1))
      [ "$inside_links" -le 40 ] || return 1
      # The dot keeps newlines at the end of a link's text, which $( ) would drop.
      inside_link=$(readlink "$root$inside_done/$inside_component"; printf .)
      inside_link=${inside_link%?.}
      case $inside_link in
        /*) inside_done= ;;
      esac
      inside_rest=$inside_link${inside_rest:+/$inside_rest}
      continue
    fi
    inside_done=$inside_done/$inside_component
  done
  # shellcheck disable=SC2034 # the caller reads it
  resolved=$root${inside_done:-/}
}
