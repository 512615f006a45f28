#!/bin/sh
# Installs what the suites need that run against real programs: a kubectl of a pinned version, and of Debian's packages
# those whose program is not there. Where all are there it says nothing and changes nothing.
#   sh test/setup.sh
set -eu

PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

# A line for each package: the programs by which it is known, then its name.
missing_packages() {
  while read -r program package; do
    command -v "$program" >/dev/null || printf '%s\n' "$package"
  done <<'END' | sort -u | tr '\n' ' '
sshd openssh-server
ssh openssh-client
ssh-keygen openssh-client
openssl openssl
sudo sudo
doas opendoas
busybox busybox-static
bash bash
dash dash
zsh zsh
fish fish
tcsh tcsh
shellcheck shellcheck
tmux tmux
containerd containerd
ctr containerd
curl curl
wget wget
runc runc
perl perl
unshare util-linux
nsenter util-linux
setpriv util-linux
prlimit util-linux
mount mount
hostname hostname
ps procps
diff diffutils
containerd containerd
runc runc
/usr/lib/cni/loopback containernetworking-plugins
/lib/systemd/systemd-journald systemd
END
}

# The kubectl of today that kstatic is compared with.
node "$(dirname "$0")/support/current-kubectl.mjs" || echo "test/setup.sh: goes on without that kubectl" >&2

missing=$(missing_packages)
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "test/setup.sh: this is not Debian or its kin; install by hand: $missing" >&2
  exit 1
fi
if [ "$(id -u)" != 0 ]; then
  echo "test/setup.sh: only root can install: $missing" >&2
  exit 1
fi

# A package may start its service; this script, as Debian asks them to, tells them not to (101 is 'forbidden').
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi

DEBIAN_FRONTEND=noninteractive
export DEBIAN_FRONTEND
apt-get -q update
# shellcheck disable=SC2086 # the names are words
apt-get -q install --yes --no-install-recommends $missing

missing=$(missing_packages)
if [ -n "$missing" ]; then
  echo "test/setup.sh: installed, and yet their programs are not there: $missing" >&2
  exit 1
fi
