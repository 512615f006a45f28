#!/bin/sh
# Reads the certificates out of files, and of a kubeconfig the one of its user. Nothing but certificates leaves the node:
# of a file that holds a private key as well, the lines between the marks of certificates are said alone, and whatever
# else begins between them ends the reading.
#   read_certificates LIMIT [PATH KEY]…
# KEY is the path of the private key that should belong to it, or empty; it is read by openssl alone, which tells the
# public half. LIMIT is in seconds, for each file.
# Frames, NUMBER the place of the pair in the list from 0 on:
#   clock NOW                              in seconds since 1970
#   certificates NUMBER KIND (TEXT)        PEM; KIND is `pem` or `kubeconfig`
#   reference NUMBER (TEXT)                the file that a kubeconfig names for its user's certificate
#   missing NUMBER | denied NUMBER | hangs NUMBER
#   key NUMBER matches|differs             where openssl could tell
# Always ends with 0.

: "${resolved=}"

limit=$1
shift
say clock "$(date +%s)"

# What one file may hold of certificates, in bytes: several dozen of them.
longest=131072

only_certificates() {
  sed -n -e '/^-----BEGIN CERTIFICATE-----/,/^-----END CERTIFICATE-----/{' -e '/PRIVATE/q' \
    -e '/-----BEGIN/{' -e '/^-----BEGIN CERTIFICATE-----[[:space:]]*$/!q' -e '}' -e 'p' -e '}' | head -c "$longest"
}

# field NAME: the first value of a key in a kubeconfig, be it YAML or JSON, out of $text.
field() {
  printf '%s\n' "$text" |
    sed -n -e "s/^.*[\"[:blank:]]$1\"\\{0,1\\}:[[:blank:]]*[\"']\\{0,1\\}\\([^\"'[:blank:],}]*\\).*\$/\\1/p" | head -n 1
}

say_kubeconfig() {
  # Which of several users is meant the contexts tell; nobody here guesses.
  case $text in
    *client-certificate*client-certificate*)
      say_text '' reference "$number"
      return
      ;;
  esac
  embedded=$(field client-certificate-data)
  if [ -n "$embedded" ]; then
    printf '%s' "$embedded" | base64 -d 2>/dev/null | only_certificates | say_content certificates "$number" kubeconfig
  else
    say_text "$(field client-certificate)" reference "$number"
  fi
  text=
}

# compare_key CERTIFICATE KEY: by the public halves that openssl tells; it asks nobody for a passphrase.
compare_key() {
  command -v openssl >/dev/null 2>&1 || return 0
  inside "$2" || return 0
  own=$(limited "$limit" openssl pkey -pubout -passin pass: -in "$resolved" 2>/dev/null </dev/null) || return 0
  of_certificate=$(limited "$limit" openssl x509 -noout -pubkey -in "$1" 2>/dev/null </dev/null) || return 0
  if [ "$own" = "$of_certificate" ]; then say key "$number" matches; else say key "$number" differs; fi
}

say_file() {
  inside "$1" || {
    say missing "$number"
    return
  }
  place=$resolved
  kind=$(limited "$limit" stat -L -c %F "$place" 2>/dev/null)
  case $?:$kind in
    0:regular*) ;;
    124:*)
      say hangs "$number"
      return
      ;;
    *)
      say missing "$number"
      return
      ;;
  esac
  [ -r "$place" ] || {
    say denied "$number"
    return
  }
  # A certificate stands in the first column, a kubeconfig's user does not.
  if grep -q -e '^-----BEGIN CERTIFICATE-----' "$place"; then
    only_certificates <"$place" | say_content certificates "$number" pem
    [ -z "$2" ] || compare_key "$place" "$2"
  elif grep -q -e 'current-context' -e 'client-certificate' "$place"; then
    text=$(head -c 1048576 "$place" | tr -d '\000' | grep 'client-certificate')
    say_kubeconfig
  else
    say_text '' certificates "$number" pem
  fi
}

number=0
while [ "$#" -ge 2 ]; do
  say_file "$1" "$2"
  number=$((number + 1))
  shift 2
done
exit 0
