# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2154
# What ./flatpak/run and ./tests/sandbox share: a session for Flatpak, and the runtime that is used.
# To be read after tests/lib.sh.

app=nl.codio.Codio
manifest=$top/flatpak/$app.json
version=$(sed -n 's/.*"runtime-version": *"\([^"]*\)".*/\1/p' "$manifest")
gnome="org.gnome.Platform//$version org.gnome.Sdk//$version"

# in_session SCRIPT ARGUMENT... - start the script again in a session of its own, where there is none
#
# Flatpak wants a session bus, a system bus and /run/user/UID. A desktop has them, and they are left alone;
# a server, a container or a build machine may not.
in_session () {
  if [ -n "${CODIO_SESSION:-}" ]; then
    [ -S /run/dbus/system_bus_socket ] || [ -n "${DBUS_SYSTEM_BUS_ADDRESS:-}" ] ||
      export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"
    return 0
  fi
  export CODIO_SESSION=yes

  if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ] && [ ! -S "${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/bus" ]; then
    need "for a session bus" dbus-run-session=dbus
    set -- dbus-run-session --dbus-daemon="$top/flatpak/quiet-bus" -- "$@"
  fi

  if [ -d "${XDG_RUNTIME_DIR:-}" ] && [ -w "$XDG_RUNTIME_DIR" ]; then
    exec "$@"
  fi
  XDG_RUNTIME_DIR=/run/user/$(id -u)
  export XDG_RUNTIME_DIR
  if [ -w "$XDG_RUNTIME_DIR" ]; then
    exec "$@"
  fi
  if [ "$(id -u)" = 0 ]; then
    # Only this script and what it starts see the folder, and it is gone when they are.
    mkdir -p /run/user
    # shellcheck disable=SC2016
    exec unshare --mount --propagation private sh -c \
      'mount -t tmpfs -o mode=755 tmpfs /run/user && mkdir -m 700 "$XDG_RUNTIME_DIR" && exec "$@"' sh "$@"
  fi
  XDG_RUNTIME_DIR=$cache/session
  mkdir -p "$XDG_RUNTIME_DIR"
  chmod 700 "$XDG_RUNTIME_DIR"
  exec "$@"
}

# installed REF... - whether Flatpak has all of these
installed () {
  for ref; do
    flatpak info "$ref" > /dev/null 2>&1 || return 1
  done
}

# The GNOME runtime where it is installed or a remote offers it; else a stand-in, in an installation of its own.
find_runtime () {
  # shellcheck disable=SC2086
  ! installed $gnome || return 0

  for where in --user --system; do
    for remote in $(flatpak $where remotes --columns=name 2> /dev/null); do
      timeout 5 flatpak $where remote-info "$remote" "org.gnome.Sdk//$version" > /dev/null 2>&1 || continue
      say "Installing the GNOME runtime $version from $remote"
      # shellcheck disable=SC2086
      flatpak $where install -y ${CI:+--noninteractive} "$remote" $gnome >&2 && return 0
    done
  done

  say "No remote offers the GNOME runtime $version here: a stand-in made of Debian 13 packages is used."
  "$top/flatpak/make-runtime"
  use_stand_in
}

stand_in=
use_stand_in () {
  # shellcheck disable=SC2034
  stand_in=yes
  export FLATPAK_USER_DIR="$cache/flatpak"
  export XDG_DATA_DIRS="$FLATPAK_USER_DIR/exports/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
}

# find_sources DIRECTORY - what the manifest gets from elsewhere, in the way flatpak-builder looks for it
#
# Debian keeps the same archives under other names. Where it has none, flatpak-builder asks their own address.
find_sources () {
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || return 0

  sed -n 's/.*"url": *"\([^"]*\)".*/\1/p; s/.*"sha256": *"\([^"]*\)".*/\1/p' "$manifest" | paste - - |
    while read -r url sum; do
      file=$1/downloads/$sum/${url##*/}
      [ ! -e "$file" ] || continue
      package=${url##*/}
      package=${package%.tar.gz}
      name=${package%-*}
      from=${mirror%/}/pool/main/$(printf %.1s "$name")/$name/${name}_${package##*-}.orig.tar.gz
      mkdir -p "${file%/*}"
      if /usr/lib/apt/apt-helper download-file "$from" "$file.partial" "SHA256:$sum" > /dev/null 2>&1; then
        mv "$file.partial" "$file"
      else
        rm -f "$file.partial"
      fi
    done
}
