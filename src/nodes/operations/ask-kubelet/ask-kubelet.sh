#!/bin/sh
# Asks a kubelet for what it says of its pods.
#   ask_kubelet LIMIT PID READ_ONLY_PORT PORT
# LIMIT is in seconds, for each answer. PID is the kubelet. READ_ONLY_PORT is where it answers anybody by http, or empty;
# PORT where it answers by https whom it knows.
# Frames:
#   pods (JSON)       the PodList that it answers to GET /pods
# Says nothing where nobody answers, or not to us. Always ends with 0.

limit=$1
pid=$2
read_only_port=$3
port=$4

# In bytes. What is longer comes cut, and is no JSON.
longest=16777216

# is_kubelets PORT: whether the kubelet's user listens there. Anybody may listen on a port that the kubelet left free, and
# tell us anything. Of a kubelet in another network namespace nothing is seen here.
is_kubelets() {
  user=$(stat -c %u "/proc/$pid" 2>/dev/null) || return
  number=$(printf %04X "$1")
  # See proc_net_tcp(5): the local address, the other, 0A for listening, the queues, the timer, retransmits, the user.
  grep -qsE "^ *[0-9]+: [0-9A-F]+:$number [0-9A-F]+:0000 0A [^ ]+ [^ ]+ [^ ]+ +$user " /proc/net/tcp /proc/net/tcp6
}

# get URL: the answer on standard output; fails for anything but success.
get() {
  if has curl; then
    limited "$limit" curl -q --silent --fail "$1"
  elif has wget; then
    limited "$limit" wget -q -O - "$1"
  else
    return 1
  fi
}

# get_as CERTIFICATE KEY URL: as `get`, with a client's certificate, which busybox's wget cannot. Whose the kubelet's own
# certificate is stays unasked: as a rule it has signed it itself, and not for 127.0.0.1; but it is the kubelet that
# listens here, on the node itself, and proving who we are does not give our key away.
get_as() {
  if has curl; then
    limited "$limit" curl -q --silent --fail --insecure --cert "$1" --key "$2" "$3"
  elif wget --version 2>/dev/null | grep -q '^GNU Wget'; then
    limited "$limit" wget -q -O - --no-check-certificate --certificate="$1" --private-key="$2" "$3"
  else
    return 1
  fi
}

# tell TEXT: says it and ends the script, if it may be an answer.
tell() {
  case $1 in
    '{'*)
      say_text "$1" pods
      exit 0
      ;;
  esac
}

# No settings of the user's, and no proxy between the node and itself.
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY WGETRC
HOME=/nonexistent
export HOME

if [ -n "$read_only_port" ] && is_kubelets "$read_only_port"; then
  tell "$(get "http://127.0.0.1:$read_only_port/pods" 2>/dev/null | head -c "$longest")"
fi
is_kubelets "$port" || exit 0
# What the API server shows to kubelets: of kubeadm, and of those that bring their own.
for place in /etc/kubernetes/pki/apiserver-kubelet-client /var/lib/rancher/k3s/server/tls/client-kube-apiserver \
  /var/lib/rancher/rke2/server/tls/client-kube-apiserver; do
  if [ -r "$place.crt" ] && [ -r "$place.key" ]; then
    tell "$(get_as "$place.crt" "$place.key" "https://127.0.0.1:$port/pods" 2>/dev/null | head -c "$longest")"
  fi
done
exit 0
