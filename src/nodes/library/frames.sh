#!/bin/sh
# Functions with which a script answers. A frame is a line `$mark WORD FIELD…`; a frame with content is a line
# `$mark+ WORD FIELD…`, then lines of base64, then `$mark.`. The mark is random for each conversation, so that nothing
# that a program, a login script or a file on the node prints can pass for an answer.

: "${mark?}"

# say WORD FIELD…: fields hold no blanks and no newlines.
say() {
  printf '%s %s\n' "$mark" "$*"
}

# say_content WORD FIELD… <BYTES: whatever is on standard input is the content.
say_content() {
  printf '%s+ %s\n' "$mark" "$*"
  base64
  printf '%s.\n' "$mark"
}

# say_text TEXT WORD FIELD…: TEXT is the content, and may hold anything but NUL.
say_text() {
  said_text=$1
  shift
  printf '%s' "$said_text" | say_content "$@"
}
