#!/bin/sh
# What the scripts that read files have in common. A file is said as `missing LINK`, `denied LINK`, or
# `entry LINK MODE MTIME CTIME INODE DEVICE SIZE OWNER GROUP ENTRIES`: whether its last component is a symlink, then what
# stat tells of what it leads to (MODE in hexadecimal, with the type), then for a directory how many of its entries a
# kubelet would look at, `-` where that cannot be known. Of a regular file the content is said with it, where wanted;
# `unreadable` in the word's place means that it cannot be read. No other kind of file is ever opened.

# shellcheck disable=SC2034 # The scripts that call these functions read their variables.

# The kubelet refuses more (maxConfigLength); one byte above shows that there is more.
longest_file=10485760
stat_fields='%f %Y %Z %i %d %s %u %g'

# find_file PATH: puts the place of an existing file into $found, and `missing` or `denied` there for any other.
find_file() {
  if ! inside "$1"; then
    found=missing
  elif [ -e "$resolved" ]; then
    found=$resolved
  else
    found=missing
    while [ ! -e "$resolved" ]; do
      resolved=${resolved%/*}
      [ -n "$resolved" ] || resolved=/
    done
    if [ -d "$resolved" ] && [ ! -x "$resolved" ]; then found=denied; fi
  fi
}

# is_link PATH: puts `link` or `-` into $link.
is_link() {
  link=-
  if inside_parent "${1%/}" && [ -L "$resolved" ]; then link='link'; fi
}

# describe FOUND LINK FACTS WANTED: says one file, with its bytes when WANTED is `bytes`.
describe() {
  case $1 in
    /*) ;;
    *)
      say "$1" "$2"
      return
      ;;
  esac
  if [ -z "$3" ]; then
    say missing -
  elif [ -d "$1" ]; then
    count_entries "$1"
    say entry "$2" "$3" "$entries"
  elif [ ! -f "$1" ] || [ "$4" != bytes ]; then
    say entry "$2" "$3" -
  elif [ ! -r "$1" ]; then
    say unreadable "$2" "$3" -
  else
    say_file "$1" "$2" "$3"
  fi
}

say_file() {
  # shellcheck disable=SC2086 # The fields are numbers.
  size_of $3
  if [ "$file_size" -le "$longest_file" ]; then
    say_content entry "$2" "$3" - <"$1" || say unreadable "$2" "$3" -
  else
    head -c $((longest_file + 1)) "$1" | say_content entry "$2" "$3" -
  fi
}

size_of() {
  file_size=$6
}

count_entries() {
  entries=-
  [ -r "$1" ] || return 0
  set -- "$1"/*
  entries=$#
  if [ ! -e "$1" ] && [ ! -L "$1" ]; then entries=0; fi
}
