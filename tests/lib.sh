# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh
# What ./tests/env and ./flatpak/run share: where things are kept, and how packages are asked for.

top=$(cd "$(dirname "$0")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/codio
# shellcheck disable=SC2034
build=$top/build

say () { printf '%s\n' "$*" >&2; }
die () { say "$@"; exit 1; }

# An interrupted run leaves at most a folder that no later run takes for a whole one.
lock () {
  mkdir -p "$cache"
  exec 9> "$cache/$1.lock"
  flock -n 9 || { say "Waiting for another run that is making the same thing."; flock 9; }
}
unlock () { exec 9>&-; }

is_debian () { command -v apt-get > /dev/null && [ -e /etc/debian_version ]; }

# need PURPOSE COMMAND=PACKAGE... - install with apt what is not there
need () {
  purpose=$1; shift
  missing=
  for pair; do
    command -v "${pair%%=*}" > /dev/null || [ -e "${pair%%=*}" ] || missing="$missing ${pair#*=}"
  done
  [ -n "$missing" ] || return 0
  is_debian || die "Please install these first, $purpose:$missing"

  sudo=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null || die "Please ask your administrator to install, $purpose:$missing"
    say "Administrator rights are needed once, $purpose."
    sudo=sudo
  fi
  say "Installing$missing"
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { { $sudo apt-get -qq update && 
           $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $missing; } \
         > "$log" 2>&1 < /dev/null; }; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    die "These packages could not be installed:$missing"
  fi
  rm -f "$log"
}

# The mirror this machine uses for Debian; nothing where it has none.
# shellcheck disable=SC2016
debian_mirror () {
  is_debian || return 0
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' \
    2> /dev/null | head -n 1
}
