# shellcheck shell=sh disable=SC2034 # sourced
# What checks in a new, empty Debian have in common: what is to be looked at, the folder of that Debian, how it is made and
# booted in a container, and what tells good from wrong. MIRROR is where its packages come from, else where this machine's do.
release=${1:?"name what is to be looked at: the folder of a release or of the build under test, or a package"}
[ "$(id -u)" = 0 ] || {
  echo "only root makes and boots another Debian: sudo sh $0 $*" >&2
  exit 77
}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(mktemp -d /tmp/anjungan-debian-XXXXXX)
# Others than root walk through it.
chmod 0755 "$root"
container=
failed=0
check() {
  what=$1
  shift
  if said=$("$@" 2>&1); then
    echo "good    $what"
  else
    echo "WRONG   $what"
    printf '%s\n' "$said" | tail -n 20 | sed 's/^/        /'
    failed=1
  fi
}
# Tries once a second, so many times at most.
within() {
  left=$1
  shift
  until "$@"; do
    [ "$left" -gt 0 ] || return 1
    left=$((left - 1))
    sleep 1
  done
}
# A program of this machine, of packages that are installed where it is missing.
needs() {
  program=$1
  shift
  command -v "$program" >/dev/null || apt-get install --yes --no-install-recommends "$@" >"$root.log" 2>&1 || {
    tail -n 20 "$root.log" >&2
    echo "it needs $program: apt-get install $*" >&2
    exit 69
  }
}
# A new Debian with these packages beside those that it cannot be without.
make_debian() {
  needs debootstrap debootstrap
  # shellcheck disable=SC2016 # the braces are apt's
  mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Codename: bookworm' 'Component: main' | head -n 1)}
  # shellcheck disable=SC2086 # where no mirror is known, debootstrap knows one
  debootstrap --variant=minbase --include="$1" bookworm "$root" $mirror >"$root.log" 2>&1 || {
    tail -n 20 "$root.log" >&2
    exit 69
  }
}
# Real systemd; flags are systemd-nspawn's.
boot() {
  needs systemd-nspawn systemd-container
  SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn --quiet --register=no --keep-unit --machine="${root##*/}" \
    --directory="$root" --boot "$@" </dev/null >"$root.log" 2>&1 &
  container=$!
}
first_process() { pgrep --parent "$container" | head -n 1; }
inside() { nsenter --target "$(first_process)" --all -- "$@"; }
# What a check has begun besides, and ends here.
clear_up() { :; }
# shellcheck disable=SC2317 # called at the end
leave() {
  clear_up
  if [ -n "$container" ]; then
    inside systemctl poweroff || kill "$container" || true
    wait "$container" || true
  fi
  # What an interrupted debootstrap leaves mounted.
  for place in proc sys; do ! mountpoint --quiet "$root/$place" || umount --recursive "$root/$place"; done
  rm -rf --one-file-system "$root" "$root.log"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
