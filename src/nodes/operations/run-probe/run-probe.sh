#!/bin/sh
# Does once what a kubelet does again and again to learn whether a container is ready.
#   run_probe SECONDS PID exec CLIENT PROGRAM ENDPOINT CONTAINER WORD…
#   run_probe SECONDS PID http SCHEME HOST PORT PATH [HEADER]…
#   run_probe SECONDS PID tcp HOST PORT
# SECONDS is how long it may take. PID is the kubelet, or empty: what goes over the network goes from where that is.
# CLIENT is crictl, ctr, nerdctl or docker; PROGRAM and ENDPOINT are those that answered. An empty HOST is the node's own
# address. A HEADER is `NAME: VALUE`.
# Frame:
#   probe success|failure|unknown (TEXT)
# TEXT is what was said, in a line or some: by the command, by the server, or by who could not even ask. Always ends
# with 0.

: "${newline?}"

seconds=$1
pid=$2
kind=$3
shift 3

# In bytes.
longest=1024

# tell RESULT TEXT
tell() {
  say_text "$2" probe "$1"
  exit 0
}

# last_words: what is on standard input, its end if it is long.
last_words() {
  tail -c "$longest" | tr -d '\000'
}

# Puts into $network what starts a program where the kubelet is in a network that is not ours.
find_network() {
  network=
  [ -n "$pid" ] || return 0
  theirs=$(readlink "/proc/$pid/ns/net" 2>/dev/null) || return 0
  [ "$theirs" != "$(readlink /proc/self/ns/net)" ] || return 0
  has nsenter || tell unknown 'the kubelet is in another network, and there is no nsenter'
  network="nsenter --net=/proc/$pid/ns/net"
}

# within WORD…: runs a program in the kubelet's network, and ends it when it has had its time.
within() {
  # shellcheck disable=SC2086 # none, or two words
  limited "$((seconds + 1))" $network "$@"
}

# Puts into $host what a kubelet takes for the address of a pod in the node's own network: the address by which the node
# reaches others.
find_host() {
  [ -z "$host" ] || return 0
  # `1.0.0.0 via 192.0.2.1 dev eth0 src 192.0.2.2 uid 0`; nothing is sent.
  host=$(within ip -4 route get 1.0.0.0 2>/dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p')
  [ -n "$host" ] || host=127.0.0.1
}

# The exec of crictl asks the runtime to run the command itself and to tell how it ended, as the kubelet does.
by_exec() {
  client=$1
  program=$2
  endpoint=$3
  container=$4
  shift 4
  case $client in
    crictl) set -- exec --sync --timeout "$seconds" "$container" "$@" ;;
    # ctr has to be told the name of what it starts, which is then to be ended by it.
    ctr) set -- tasks exec --exec-id "kstatic-$$" "$container" "$@" ;;
    *) set -- exec "$container" "$@" ;;
  esac
  said=$({
    call_client "limited $((seconds + 1))" "$client" "$program" "$endpoint" "$@"
    echo "status $?"
  } 2>&1 | last_words)
  status=${said##*status }
  said=${said%status *}
  if [ "$status" -eq 124 ]; then
    [ "$client" != ctr ] || call_client 'limited 2' ctr "$program" "$endpoint" \
      tasks kill --signal SIGKILL --exec-id "kstatic-$$" "$container" >/dev/null 2>&1
    tell failure "timed out after ${seconds}s"
  fi
  [ "$status" -ne 0 ] || tell success "$said"
  tell failure "$said"
}

# judge CODE: as a kubelet does (pkg/probe/http, DoHTTPProbe), for whom what leads elsewhere is no failure.
judge() {
  if [ "$1" -ge 200 ] && [ "$1" -lt 400 ]; then tell success "HTTP $1"; fi
  tell failure "HTTP probe failed with statuscode: $1"
}

# by_http SCHEME HOST PORT PATH [HEADER]…
by_http() {
  scheme=$1
  host=$2
  port=$3
  path=$4
  shift 4
  find_host
  case $host in
    *:*) url=$scheme://[$host]:$port/${path#/} ;;
    *) url=$scheme://$host:$port/${path#/} ;;
  esac
  if has curl; then
    for header in "$@"; do
      set -- "$@" --header "$header"
      shift
    done
    by_curl "$@"
  elif has wget; then
    for header in "$@"; do
      set -- "$@" "--header=$header"
      shift
    done
    by_wget "$@"
  fi
  tell unknown 'there is neither curl nor wget'
}

# Whose certificate a server has is not asked: nor does a kubelet. What it says is not kept.
by_curl() {
  said=$(within curl -q --silent --show-error --insecure --globoff --path-as-is --noproxy '*' --max-time "$seconds" \
    --user-agent kube-probe/1 --output /dev/null --write-out '\nHTTP %{http_code}' "$@" "$url" 2>&1 | last_words)
  code=${said##*HTTP }
  case $code in
    000 | *[!0-9]* | '') tell failure "${said%%"$newline"*}" ;;
  esac
  judge "$code"
}

# GNU's wget prints the headers that it gets; busybox's says what is no success, and follows what leads elsewhere.
by_wget() {
  if wget --version 2>/dev/null | grep -q '^GNU Wget'; then
    said=$(within wget --quiet --server-response --output-document=/dev/null --tries=1 --timeout="$seconds" \
      --max-redirect=0 --no-check-certificate --no-proxy --user-agent=kube-probe/1 "$@" "$url" 2>&1 | last_words)
    code=$(printf '%s\n' "$said" | sed -n 's/^ *HTTP\/[0-9.]* \([0-9][0-9][0-9]\).*/\1/p' | tail -n 1)
    [ -n "$code" ] || tell failure "no answer within ${seconds}s${said:+: $said}"
    judge "$code"
  fi
  [ "$scheme" != https ] || set -- --no-check-certificate "$@"
  said=$({
    within wget -q -O /dev/null -U kube-probe/1 "$@" "$url"
    echo "status $?"
  } 2>&1 | last_words)
  [ "${said##*status }" -ne 0 ] || tell success 'HTTP 200'
  code=$(printf '%s\n' "$said" | sed -n 's/.*server returned error: HTTP\/[0-9.]* \([0-9][0-9][0-9]\).*/\1/p')
  [ -z "$code" ] || judge "$code"
  tell failure "${said%status *}"
}

by_tcp() {
  host=$1
  port=$2
  find_host
  if has bash; then
    # shellcheck disable=SC2016 # for that shell
    said=$(within bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>&1) && tell success ''
  elif has nc; then
    said=$(by_netcat) && tell success ''
  elif has curl; then
    # It would talk on; that it was connected is all.
    said=$(within curl -q --silent --show-error --connect-timeout "$seconds" --max-time "$seconds" --noproxy '*' \
      --write-out '\n%{time_connect}' "telnet://$host:$port" </dev/null 2>&1)
    case ${said##*"$newline"} in
      *[1-9]*) tell success '' ;;
    esac
  else
    tell unknown 'there is neither bash, nor nc, nor curl'
  fi
  tell failure "cannot connect to $host:$port${said:+: }${said%%"$newline"*}"
}

# The one of busybox may not know -z, and stays connected for as long as the other side likes.
by_netcat() {
  within nc -z -w "$seconds" "$host" "$port" </dev/null && return
  case $(nc -z 2>&1) in
    *[Uu]nrecognized* | *'invalid option'*) ;;
    *) return 1 ;;
  esac
  within nc -w "$seconds" "$host" "$port" </dev/null >/dev/null
  case $? in
    0 | 124) ;;
    *) return 1 ;;
  esac
}

# No settings of the user's, and no proxy.
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY WGETRC
HOME=/nonexistent
export HOME

[ "$kind" != exec ] || by_exec "$@"
find_network
case $kind in
  http) by_http "$@" ;;
  tcp) by_tcp "$@" ;;
esac
