#!/bin/sh
# Tells what is at paths, symlinks followed. A file system that does not answer costs LIMIT seconds, and after three of
# them nothing is looked at any more.
#   look_at_paths LIMIT PATH…
# Frames, one for each path, NUMBER its place in the list from 0 on:
#   there NUMBER MODE SIZE empty|filled|-   MODE in hexadecimal, with the type; whether a directory is empty
#   absent NUMBER MODE (TEXT)               the nearest directory above that is there, or what is in its place
#   denied NUMBER                           nobody here may look
#   hangs NUMBER
# and for a symlink, ahead of that:
#   link NUMBER (TEXT)                      where it leads, as it is written
# Always ends with 0.

: "${resolved=}"

limit=$1
shift
number=0
hung=0

# see PLACE: puts mode and size into $facts.
see() {
  facts=$(limited "$limit" stat -L -c '%f %s' "$1" 2>/dev/null)
}

say_link() {
  inside_parent "$1" || return 0
  [ -L "$resolved" ] || return 0
  # The dot keeps newlines at the end of the text.
  link=$(readlink "$resolved"; printf .)
  say_text "${link%?.}" 'link' "$number"
}

# filling PLACE: puts into $filling whether anything is in a directory.
filling() {
  filling=-
  if [ -d "$1" ] && [ -r "$1" ]; then
    filling=$(limited "$limit" find "$1/" -mindepth 1 -maxdepth 1 2>/dev/null | head -c 1)
    filling=${filling:+filled}
    filling=${filling:-empty}
  fi
}

# say_absent PATH: goes up to what is there.
say_absent() {
  above=$1
  while :; do
    above=${above%/*}
    above=${above:-/}
    if inside "$above"; then
      see "$resolved"
      case $? in
        0) break ;;
        124)
          say_hanging
          return
          ;;
      esac
    fi
    [ "$above" != / ] || break
  done
  if [ -d "$resolved" ] && [ ! -x "$resolved" ]; then
    say denied "$number"
  else
    say_link "$1"
    say_text "$above" absent "$number" "${facts%% *}"
  fi
}

say_hanging() {
  hung=$((hung + 1))
  say hangs "$number"
}

look() {
  if [ "$hung" -ge 3 ]; then
    say hangs "$number"
    return
  fi
  if inside "$1"; then
    place=$resolved
    see "$place"
    case $? in
      0)
        filling "$place"
        say_link "$1"
        say there "$number" "$facts" "$filling"
        return
        ;;
      124)
        say_hanging
        return
        ;;
    esac
  fi
  say_absent "$1"
}

for path in "$@"; do
  look "$path"
  number=$((number + 1))
done
exit 0
