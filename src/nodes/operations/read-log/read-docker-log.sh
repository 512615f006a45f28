#!/bin/sh
# Asks a Docker Engine for a log that it keeps in no file: that of journald and the like.
#   read_docker_log LIMIT BYTES CLIENT ENDPOINT ID SINCE TAIL
# SINCE is a time as the engine writes it, or -; TAIL a number of lines, or all. Not more than BYTES are told, and none
# that took longer than LIMIT seconds. Frame:
#   lines (BYTES)       `TIME TEXT` a line, or what the client had against it
# Always ends with 0.

limit=$1
bytes=$2
program=$3
endpoint=$4
id=$5
since=$6
tail=$7

set -- logs --timestamps --tail "$tail"
[ "$since" = - ] || set -- "$@" --since "$since"

# Of both streams the client writes each piece as it comes: in the order of the log.
call_client "limited $limit" docker "$program" "$endpoint" "$@" "$id" 2>&1 | head -c "$bytes" | say_content lines
exit 0
